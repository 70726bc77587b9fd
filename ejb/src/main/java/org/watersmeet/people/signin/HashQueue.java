package org.watersmeet.people.signin;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.user.PasswordHash;

/** Hashes few passwords at a time, so that a processor is left for everybody else. */
final class HashQueue {

    private static final int AT_A_TIME =
            Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    private static final Semaphore HASHING = new Semaphore(AT_A_TIME);
    static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

    private HashQueue() {}

    /**
     * Whether the password is the one of the hash; as slow for none as for any.
     *
     * @param hash null when there is nothing to compare with
     * @throws Problem.Unavailable if too many others are signing in just now; the password was not
     *     looked at
     */
    static boolean right(@Nullable String hash, String password) {
        enter();
        try {
            if (hash == null) {
                PasswordHash.spend(password);
                return false;
            }
            return PasswordHash.verify(password, hash);
        } finally {
            HASHING.release();
        }
    }

    /**
     * A new hash, in the same queue.
     *
     * @throws Problem.Unavailable if too many others are signing in just now
     */
    static String hash(String password) {
        enter();
        try {
            return PasswordHash.hash(password);
        } finally {
            HASHING.release();
        }
    }

    private static void enter() {
        try {
            if (!HASHING.tryAcquire(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Problem.Unavailable(
                        "signin.busy",
                        "Many people are signing in just now. Please try again in a moment.",
                        Duration.ofSeconds(3));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem.Unavailable(
                    "signin.busy", "This member is stopping.", Duration.ofSeconds(3), e);
        }
    }
}
