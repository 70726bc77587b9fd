package org.watersmeet.people.signin;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Text;
import org.watersmeet.people.user.PasswordHash;
import org.watersmeet.platform.database.Databases;

/**
 * Checks a name and password: throttled, limited in parallel so that hashing leaves a processor for
 * everybody else, and as slow for an unknown name as for a known one.
 */
final class PasswordCheck {

    private static final int AT_A_TIME =
            Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    private static final Semaphore HASHING = new Semaphore(AT_A_TIME);
    private static final Duration LONGEST_QUEUE = Duration.ofSeconds(5);

    private final Throttle throttle = new Throttle(Databases.WEB.dataSource());
    private final PasswordProofs proofs = new PasswordProofs();

    /**
     * Whether the password is the account's.
     *
     * @param account null when there is no such (active) account
     * @throws Problem.Throttled after too many failures, before anything is hashed
     * @throws Problem.Unavailable if too many others are signing in just now
     */
    boolean right(
            AccountFragment.@Nullable Account account,
            String name,
            String password,
            String network) {
        throttle.charge(Text.key(name), network);
        if (!hashed(account, password)) {
            return false;
        }
        throttle.refund(Text.key(name), network);
        return true;
    }

    /** The same for a program that sends its password with each request. */
    boolean rightOrProven(
            AccountFragment.@Nullable Account account,
            String name,
            String password,
            String network) {
        if (account != null
                && proofs.proven(account.caller().id(), account.credentialVersion(), password)) {
            return true;
        }
        boolean right = right(account, name, password, network);
        if (right && account != null) {
            proofs.remember(account.caller().id(), account.credentialVersion(), password);
        }
        return right;
    }

    private static boolean hashed(AccountFragment.@Nullable Account account, String password) {
        boolean mine = false;
        try {
            mine = HASHING.tryAcquire(LONGEST_QUEUE.toMillis(), TimeUnit.MILLISECONDS);
            if (!mine) {
                throw new Problem.Unavailable(
                        "signin.busy",
                        "Many people are signing in just now. Please try again in a moment.",
                        Duration.ofSeconds(3));
            }
            String hash = account == null ? null : account.passwordHash();
            if (hash == null) {
                PasswordHash.spend(password);
                return false;
            }
            return PasswordHash.verify(password, hash);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Problem.Unavailable(
                    "signin.busy", "This member is stopping.", Duration.ofSeconds(3), e);
        } finally {
            if (mine) {
                HASHING.release();
            }
        }
    }
}
