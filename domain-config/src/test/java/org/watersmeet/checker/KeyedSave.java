package org.watersmeet.checker;

import java.util.List;
import java.util.Optional;

/**
 * A save with all its attempts.
 *
 * @param attempts in the order in which they began, at least one
 */
record KeyedSave(String key, List<Operation.Save> attempts) {

    Operation.Save first() {
        return attempts.getFirst();
    }

    /** The first attempt to be acknowledged. */
    Optional<Operation.Save> acknowledged() {
        return attempts.stream().filter(it -> it.outcome() == Outcome.OK).findFirst();
    }

    /** Whether the last word was that it is not done. */
    boolean refused() {
        return acknowledged().isEmpty() && attempts.getLast().outcome() == Outcome.REFUSED;
    }

    /** Whether the client never learnt what became of it. */
    boolean unresolved() {
        return acknowledged().isEmpty()
                && !refused()
                && attempts.stream().anyMatch(it -> it.outcome() == Outcome.UNKNOWN);
    }

    /** Whether an attempt ended without a word, and a later one told. */
    boolean resolvedByKey() {
        return !unresolved() && attempts.stream().anyMatch(it -> it.outcome() == Outcome.UNKNOWN);
    }
}
