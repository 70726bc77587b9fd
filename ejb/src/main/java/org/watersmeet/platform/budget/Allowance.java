package org.watersmeet.platform.budget;

/**
 * How much somebody may do: a bucket that holds so many and is filled at so many a minute.
 *
 * @param burst at once, after a quiet time; 1–1,000,000
 * @param perMinute in the long run; 1–1,000,000
 */
public record Allowance(int burst, int perMinute) {

    private static final int SHARES = 20;
    private static final int MAX_BATCH = 500;
    private static final double SECONDS = 60;

    double perSecond() {
        return perMinute / SECONDS;
    }

    /**
     * How many a member takes at a time. A twentieth: so many are left for each of the others, and
     * one request in so many asks the database.
     */
    int batch() {
        return Math.clamp(Math.min(burst, perMinute) / SHARES, 1, MAX_BATCH);
    }
}
