package org.watersmeet.people.signin;

import java.nio.ByteBuffer;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Text;
import org.watersmeet.platform.database.Databases;

/**
 * Checks a name and password: throttled, hashed once for all who send the same at the same time,
 * and as slow for an unknown name as for a known one.
 *
 * <p>A program that starts sends its first requests at once, each with its password: without that
 * sharing its own parallel requests would use up the free attempts.
 */
final class PasswordCheck {

    /** The server works on 16 requests a processor: some must be left for those who are proven. */
    private static final int WAITERS = 12 * Runtime.getRuntime().availableProcessors();

    private static final OneAtATime<Question> QUESTIONS =
            new OneAtATime<>(WAITERS, HashQueue.LONGEST_WAIT.plusSeconds(2));

    /** Compares a password with a hash, null for none. */
    interface Verifier {
        /**
         * @throws Problem.Unavailable before it has looked at the password
         */
        boolean right(@Nullable String hash, String password);
    }

    /**
     * @param mac stands for the password: the map of questions holds none
     */
    record Question(String nameKey, long credentialVersion, ByteBuffer mac) {}

    /**
     * What somebody sent to sign in.
     *
     * @param account null when there is no such (active) account
     */
    record Attempt(
            AccountFragment.@Nullable Account account,
            String name,
            String password,
            String network) {

        String nameKey() {
            return Text.key(name);
        }

        Question question() {
            return new Question(
                    nameKey(),
                    account == null ? 0 : account.credentialVersion(),
                    ByteBuffer.wrap(PasswordProofs.hmac(password)));
        }

        @Override
        public String toString() {
            return "Attempt[" + name + "]";
        }
    }

    private final Throttle throttle;
    private final PasswordProofs proofs;
    private final OneAtATime<Question> questions;
    private final Verifier verifier;

    PasswordCheck(
            Throttle throttle,
            PasswordProofs proofs,
            OneAtATime<Question> questions,
            Verifier verifier) {
        this.throttle = throttle;
        this.proofs = proofs;
        this.questions = questions;
        this.verifier = verifier;
    }

    static PasswordCheck ofMember() {
        return new PasswordCheck(
                new Throttle(Databases.WEB.dataSource()),
                PasswordProofs.ofMember(),
                QUESTIONS,
                HashQueue::right);
    }

    /**
     * Whether the password is the account's.
     *
     * @throws Problem.Throttled after too many failures, before anything is hashed
     * @throws Problem.Unavailable if too many others are signing in just now
     */
    boolean right(Attempt attempt) {
        return shared(attempt, () -> charged(attempt));
    }

    /** The same for a program that sends its password with each request. */
    boolean rightOrProven(Attempt attempt) {
        return proven(attempt)
                // again: who answered the question until now may just have left the proof
                || shared(attempt, () -> proven(attempt) || chargedAndRemembered(attempt));
    }

    private boolean shared(Attempt attempt, BooleanSupplier check) {
        OneAtATime.Answer answer = questions.ask(attempt.question(), check);
        if (!answer.yes() && !answer.own()) {
            // a wrong password is charged to each who sends it, hashed or not
            throttle.charge(attempt.nameKey(), attempt.network());
        }
        return answer.yes();
    }

    private boolean charged(Attempt attempt) {
        AccountFragment.Account account = attempt.account();
        Throttle.Charge charge = throttle.charge(attempt.nameKey(), attempt.network());
        boolean right;
        try {
            right =
                    verifier.right(
                            account == null ? null : account.passwordHash(), attempt.password());
        } catch (Problem.Unavailable e) {
            throttle.withdraw(charge);
            throw e;
        }
        if (right) {
            throttle.right(charge);
        }
        return right;
    }

    private boolean chargedAndRemembered(Attempt attempt) {
        boolean right = charged(attempt);
        AccountFragment.Account account = attempt.account();
        if (right && account != null) {
            proofs.remember(account.caller().id(), account.credentialVersion(), attempt.password());
        }
        return right;
    }

    private boolean proven(Attempt attempt) {
        AccountFragment.Account account = attempt.account();
        return account != null
                && proofs.proven(
                        account.caller().id(), account.credentialVersion(), attempt.password());
    }
}
