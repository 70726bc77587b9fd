package org.watersmeet.checker;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** R5. */
final class SessionsGoingBack implements Rule.Check {

    private record Place(int session, long page) {}

    @Override
    public Stream<Violation> violations(History history, FinalState state) {
        Map<Place, Integer> seen = new HashMap<>();
        Set<String> told = new HashSet<>();
        Stream.Builder<Violation> found = Stream.builder();
        for (Operation operation : history.operations()) {
            if (operation.outcome() != Outcome.OK || isRepetition(operation, told)) {
                continue;
            }
            Place place = new Place(operation.call().session(), operation.page());
            int newest = seen.getOrDefault(place, 0);
            if (operation.version() < newest) {
                found.add(
                        new Violation(
                                Rule.SESSIONS_GO_FORWARD,
                                operation.page(),
                                "%s after the session saw %d".formatted(operation, newest)));
            }
            seen.merge(place, operation.version(), Math::max);
        }
        return found.build();
    }

    /** Who repeats a key after its answer asks for that old answer again, not for the page. */
    private static boolean isRepetition(Operation operation, Set<String> told) {
        return operation instanceof Operation.Save save && !told.add(save.key());
    }
}
