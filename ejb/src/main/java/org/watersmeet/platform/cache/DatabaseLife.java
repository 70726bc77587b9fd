package org.watersmeet.platform.cache;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Which life of the database the values that a thread reads and keeps are of. A life is one run of
 * the database's server, known by the moment in which that was started. Within a life numbers only
 * go up, so identity and version name a value; a server that was restored to an earlier state, or a
 * standby that has taken over, may give the same number to another text.
 *
 * <p>So the life is part of the name of each cached value: what an earlier one has left cannot be
 * found, whatever still works with it.
 */
public final class DatabaseLife {

    /** No server was started then: what rests on no database, or a thread that asked none. */
    static final long NONE = 0;

    private static final ThreadLocal<@Nullable Long> OF_THREAD = new ThreadLocal<>();

    /** The last one that any thread saw: only to know when values of another can go. */
    private static final AtomicLong LATEST = new AtomicLong(NONE);

    private DatabaseLife() {}

    /**
     * The answers that this thread works with now are of that life.
     *
     * @param life microseconds since 1970, above 0
     * @return whether this member knew another one before: then all caches are empty now
     */
    public static boolean read(long life) {
        OF_THREAD.set(life);
        long before = LATEST.getAndSet(life);
        if (before == life || before == NONE) {
            return false;
        }
        // nothing would find those values; their memory is wanted
        for (Caches cache : Caches.values()) {
            cache.typed().clear();
        }
        return true;
    }

    /** This thread knows of no database: it finds nothing in the caches and keeps nothing. */
    public static void forget() {
        OF_THREAD.remove();
    }

    static long ofThread() {
        Long life = OF_THREAD.get();
        return life == null ? NONE : life;
    }
}
