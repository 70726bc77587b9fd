package org.watersmeet.checker;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** R7. Each save of a history has a body of its own, so its hash finds all of its revisions. */
final class DoubledSaves implements Rule.Check {

    @Override
    public Stream<Violation> violations(History history, FinalState state) {
        return history.keyedSaves().stream().flatMap(save -> judge(save, state).stream());
    }

    private static Optional<Violation> judge(KeyedSave save, FinalState state) {
        Operation.Save first = save.first();
        List<Integer> present =
                state.of(first.page()).stream()
                        .filter(it -> it.hash().equals(first.hash()))
                        .map(StoredRevision::number)
                        .toList();
        List<Integer> told =
                save.attempts().stream()
                        .filter(it -> it.outcome() == Outcome.OK)
                        .map(Operation.Save::version)
                        .distinct()
                        .toList();
        if (present.size() > 1) {
            return violation(first, "is present as " + present);
        }
        if (told.size() > 1) {
            return violation(first, "was told to be " + told);
        }
        if (save.refused() && !present.isEmpty()) {
            return violation(first, "was refused and is present as " + present);
        }
        return takenBack(save);
    }

    /** Once acknowledged, the same key must not be refused. */
    private static Optional<Violation> takenBack(KeyedSave save) {
        Optional<Operation.Save> told = save.acknowledged();
        return save.attempts().stream()
                .filter(it -> it.outcome() == Outcome.REFUSED)
                .filter(it -> told.isPresent() && it.call().began() > told.get().call().ended())
                .findFirst()
                .flatMap(it -> violation(it, "was acknowledged before"));
    }

    private static Optional<Violation> violation(Operation.Save save, String what) {
        return Optional.of(
                new Violation(Rule.KEYS_TAKE_EFFECT_ONCE, save.page(), save + " " + what));
    }
}
