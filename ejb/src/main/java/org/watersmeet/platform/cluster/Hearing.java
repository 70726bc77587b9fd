package org.watersmeet.platform.cluster;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/**
 * Whose pings have come lately. It notices silence within seconds; the view of JGroups needs more
 * than ten, because a connection on which nothing arrives stays open.
 */
final class Hearing {

    private static final long LATELY = Duration.ofMillis(2_500).toNanos();

    /** When each incarnation was heard last. */
    private final Map<String, Long> heardAt = new ConcurrentHashMap<>();

    private final LongSupplier clock;

    Hearing(LongSupplier clock) {
        this.clock = clock;
    }

    void heard(String incarnation) {
        heardAt.put(incarnation, clock.getAsLong());
    }

    /** Incarnations; those that have fallen silent are forgotten. */
    Set<String> lately() {
        long now = clock.getAsLong();
        heardAt.values().removeIf(at -> now - at > LATELY);
        return heardAt.keySet().stream().collect(Collectors.toUnmodifiableSet());
    }
}
