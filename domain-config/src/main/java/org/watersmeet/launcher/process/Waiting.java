package org.watersmeet.launcher.process;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.watersmeet.launcher.console.LauncherFailure;

/** Waits for something to become true. */
public final class Waiting {

    private static final long STEP_MILLIS = 100;

    private Waiting() {}

    /** Waits up to {@code patience}; {@code otherwise} says what did not happen. */
    public static void until(BooleanSupplier condition, Duration patience, String otherwise)
            throws InterruptedException {
        Instant deadline = Instant.now().plus(patience);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw LauncherFailure.of(otherwise);
            }
            Thread.sleep(STEP_MILLIS);
        }
    }
}
