package org.watersmeet.platform.budget;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;
import org.watersmeet.kernel.Problem;
import org.watersmeet.platform.database.Databases;

/**
 * Decides whether a subject may do one more, on this member: from what the member has taken of the
 * shared bucket, so that one in a batch costs a round trip, and of those refused one a second.
 *
 * <p>What is spent was taken before, so all members together never allow more than the bucket gave.
 * What a member took and did not spend it brings back when it next asks; a member that dies takes a
 * batch of each of its subjects with it (ADR 24).
 */
public final class Budgets {

    private static final Budgets OF_MEMBER =
            new Budgets(new SharedBucket(Databases.WEB::dataSource), System::nanoTime);

    /** How long what was taken may be spent: a new setting holds by then. */
    private static final long LEASE = Duration.ofSeconds(10).toNanos();

    /** What is refused asks again at least that much later, whatever has been set meanwhile. */
    private static final long LONGEST_REFUSAL = Duration.ofSeconds(1).toNanos();

    /** Subjects that are remembered at a time; who is forgotten only asks the database again. */
    private static final int MAX_SUBJECTS = 20_000;

    private final SharedBucket bucket;
    private final LongSupplier clock;
    private final ConcurrentMap<String, Lease> leases = new ConcurrentHashMap<>();

    Budgets(SharedBucket bucket, LongSupplier clock) {
        this.bucket = bucket;
        this.clock = clock;
    }

    public static Budgets ofMember() {
        return OF_MEMBER;
    }

    /**
     * Spends one of the subject's.
     *
     * @param subject {@code user:1001}, {@code network:192.0.2.1}
     */
    public Verdict spend(String subject, Allowance allowance) {
        if (leases.size() > MAX_SUBJECTS) {
            leases.clear();
        }
        return leases.computeIfAbsent(subject, name -> new Lease()).spend(subject, allowance);
    }

    /** What this member has of one subject's bucket. */
    private final class Lease {

        private int tokens;
        private long left;
        private long end = clock.getAsLong();
        private Duration pause = Duration.ZERO;

        /** One at a time: those who come while the database is asked have the same question. */
        synchronized Verdict spend(String subject, Allowance allowance) {
            long now = clock.getAsLong();
            boolean over = now - end >= 0;
            boolean spent = tokens == 0 && pause.isZero();
            if ((over || spent) && !renewed(subject, allowance, now)) {
                return new Verdict(true, 0, Duration.ZERO);
            }
            if (tokens == 0) {
                return new Verdict(false, 0, pause);
            }
            tokens--;
            return new Verdict(true, left + tokens, Duration.ZERO);
        }

        /** False when the database is away: then no request of anybody comes far anyway. */
        private boolean renewed(String subject, Allowance allowance, long now) {
            try {
                SharedBucket.Taken taken = bucket.take(subject, allowance, tokens);
                tokens = taken.granted();
                left = (long) taken.left();
                pause = taken.pause();
                end = now + (tokens > 0 ? LEASE : Math.min(pause.toNanos(), LONGEST_REFUSAL));
                return true;
            } catch (Problem.Unavailable e) {
                return false;
            }
        }
    }
}
