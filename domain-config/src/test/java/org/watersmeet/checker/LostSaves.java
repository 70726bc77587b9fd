package org.watersmeet.checker;

import java.util.Optional;
import java.util.stream.Stream;

/** R1. */
final class LostSaves implements Rule.Check {

    @Override
    public Stream<Violation> violations(History history, FinalState state) {
        return history.acknowledged().stream().flatMap(save -> lost(save, state).stream());
    }

    private static Optional<Violation> lost(Operation.Save save, FinalState state) {
        StoredRevision wanted = new StoredRevision(save.version(), save.hash(), save.call().user());
        Optional<StoredRevision> stored = state.revision(save.page(), save.version());
        if (stored.isPresent() && stored.get().equals(wanted)) {
            return Optional.empty();
        }
        return Optional.of(
                new Violation(
                        Rule.ACKNOWLEDGED_SAVES_STAY,
                        save.page(),
                        "%s was acknowledged, stored is %s".formatted(save, stored)));
    }
}
