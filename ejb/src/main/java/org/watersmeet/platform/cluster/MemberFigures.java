package org.watersmeet.platform.cluster;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import org.watersmeet.platform.cache.Caches;
import org.watersmeet.platform.cache.NamedCache;

/**
 * How much a member has to do.
 *
 * @param requestsPerSecond over the last minute
 * @param p95Millis 95 % of the requests of the last minute were answered within this time
 * @param systemLoad of the member's machine, as the operating system averages it over a minute;
 *     negative where it does not
 * @param heapUsed bytes
 * @param heapMax bytes
 * @param cacheHits of all caches since the server's start
 * @param cacheMisses of all caches since the server's start
 */
public record MemberFigures(
        double requestsPerSecond,
        double p95Millis,
        double systemLoad,
        long heapUsed,
        long heapMax,
        long cacheHits,
        long cacheMisses) {

    /** Those of this member. */
    static MemberFigures now() {
        RequestFigures.Figures requests = RequestFigures.lastMinute();
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        long hits = 0;
        long misses = 0;
        for (Caches cache : Caches.values()) {
            NamedCache.Counts counts = cache.typed().counts();
            hits += counts.hits();
            misses += counts.misses();
        }
        return new MemberFigures(
                requests.perSecond(),
                requests.p95Millis(),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                heap.getUsed(),
                heap.getMax(),
                hits,
                misses);
    }

    /** Share of the questions to caches that they could answer, 0–1; 0 before the first. */
    public double hitRate() {
        return NamedCache.Counts.rate(cacheHits, cacheMisses);
    }
}
