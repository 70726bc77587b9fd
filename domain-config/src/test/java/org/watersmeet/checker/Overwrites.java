package org.watersmeet.checker;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** R6. */
final class Overwrites implements Rule.Check {

    private record Edited(long page, int version) {}

    @Override
    public Stream<Violation> violations(History history, FinalState state) {
        Map<Edited, Operation.Save> first = new HashMap<>();
        Stream.Builder<Violation> found = Stream.builder();
        for (Operation.Save save : history.acknowledged()) {
            Operation.@Nullable Save earlier =
                    first.putIfAbsent(new Edited(save.page(), save.base()), save);
            if (earlier != null) {
                found.add(violation(save, "edited the same version as " + earlier));
            } else if (save.version() != save.wanted()) {
                found.add(violation(save, "did not replace what it had edited"));
            }
        }
        return found.build();
    }

    private static Violation violation(Operation.Save save, String what) {
        return new Violation(Rule.NO_SAVE_OVERWRITES, save.page(), save + " " + what);
    }
}
