package org.watersmeet.checker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells a short history of page 7; a body's text is its hash and the save's key. */
final class Story {

    static final long PAGE = 7;

    private final List<Operation> operations = new ArrayList<>();

    /** An acknowledged save of the version after {@code base}. */
    Story saved(String body, int base, long began, long ended) {
        return attempt(body, base, began, ended, Outcome.OK, base + 1);
    }

    Story attempt(String body, int base, long began, long ended, Outcome outcome, int version) {
        Call call = new Call(1, "ann", "member1", "rest", began, ended);
        operations.add(new Operation.Save(call, PAGE, base, body, body, outcome, version));
        return this;
    }

    Story read(int session, String body, int version, long began, long ended) {
        Call call = new Call(session, "ann", "member2", "html", began, ended);
        operations.add(new Operation.Read(call, PAGE, body, Outcome.OK, version));
        return this;
    }

    History history() {
        return new History(operations);
    }

    /** Judges by one rule, when these bodies are stored in the end as versions 1, 2, … */
    List<Violation> judgedBy(Rule rule, String... bodies) {
        return rule.violations(history(), stored(bodies)).toList();
    }

    static FinalState stored(String... bodies) {
        List<StoredRevision> revisions = new ArrayList<>();
        for (String body : bodies) {
            revisions.add(new StoredRevision(revisions.size() + 1, body, "ann"));
        }
        return new FinalState(Map.of(PAGE, revisions));
    }
}
