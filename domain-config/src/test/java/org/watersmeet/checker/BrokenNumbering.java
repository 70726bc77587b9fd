package org.watersmeet.checker;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** R2. */
final class BrokenNumbering implements Rule.Check {

    @Override
    public Stream<Violation> violations(History history, FinalState state) {
        return history.operations().stream()
                .filter(it -> it.outcome() == Outcome.OK)
                .map(Operation::page)
                .distinct()
                .filter(page -> !isNumbered(state.of(page)))
                .map(
                        page ->
                                new Violation(
                                        Rule.VERSIONS_HAVE_NO_GAP,
                                        page,
                                        "its revisions are " + numbers(state.of(page))));
    }

    private static boolean isNumbered(List<StoredRevision> revisions) {
        List<Integer> wanted = IntStream.rangeClosed(1, revisions.size()).boxed().toList();
        return !revisions.isEmpty() && numbers(revisions).equals(wanted);
    }

    private static List<Integer> numbers(List<StoredRevision> revisions) {
        return revisions.stream().map(StoredRevision::number).sorted().toList();
    }
}
