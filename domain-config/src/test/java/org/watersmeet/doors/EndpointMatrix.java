package org.watersmeet.doors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Asks every door as every role and with every token, and tells where the answer is another one.
 */
final class EndpointMatrix {

    private final Cast cast;
    private final String space;
    private final Things shared;

    EndpointMatrix(Cast cast) {
        this.cast = cast;
        this.space = cast.newSpace();
        this.shared = new Things(cast, space);
    }

    /** What is not as the row says, in words; empty when all is. */
    List<String> mismatches(Collection<Row> rows) {
        return rows.parallelStream().flatMap(row -> mismatches(row).stream()).toList();
    }

    private List<String> mismatches(Row row) {
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            check(row, cast.as(role), role.name(), row.passes(role), wrong);
        }
        for (TokenScope scope : TokenScope.values()) {
            if (scope != TokenScope.PERSON) {
                check(row, cast.as(scope), "token " + scope, row.passes(scope), wrong);
            }
        }
        return wrong;
    }

    private void check(Row row, Visitor visitor, String who, boolean passes, List<String> wrong) {
        try {
            ask(row, visitor, who, passes, wrong);
        } catch (IllegalStateException | IllegalArgumentException e) {
            wrong.add("%s: nothing to ask with: %s".formatted(row, e.getMessage()));
        }
    }

    private void ask(Row row, Visitor visitor, String who, boolean passes, List<String> wrong) {
        Things things = row.reads() ? shared : new Things(cast, space);
        String address = things.fill(row.address());
        Visitor.Answer answer = visitor.send(row.method(), address, things.fill(row.body()));
        boolean fits = answer.status() < 400 || (row.loose() && answer.status() < 500);
        boolean right = passes ? !answer.refused() && fits : answer.refused();
        if (!right) {
            wrong.add(
                    "%s %s: %s %s, but was %d %s"
                            .formatted(
                                    row.method(),
                                    address,
                                    who,
                                    passes ? "passes" : "is refused",
                                    answer.status(),
                                    shortened(answer)));
        }
    }

    private static String shortened(Visitor.Answer answer) {
        String text = answer.type().startsWith("text/html") ? answer.location() : answer.body();
        return text.length() < 160 ? text : text.substring(0, 160);
    }
}
