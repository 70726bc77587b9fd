package org.watersmeet.platform.cache;

import java.util.function.BiConsumer;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.infinispan.AdvancedCache;
import org.infinispan.Cache;
import org.infinispan.context.Flag;
import org.infinispan.stats.Stats;
import org.jspecify.annotations.Nullable;

/**
 * One cache of the server, seen from this member alone: operations never wait for another member,
 * since nothing depends on what others hold.
 */
public final class NamedCache<K, V> {

    private static final String CONTAINER = "java:jboss/infinispan/cache/watersmeet/";

    private final AdvancedCache<K, V> cache;

    @SuppressWarnings("BanJNDI") // the name is a constant of Caches
    NamedCache(String name) {
        try {
            Cache<K, V> found = InitialContext.doLookup(CONTAINER + name);
            this.cache = found.getAdvancedCache().withFlags(Flag.CACHE_MODE_LOCAL);
        } catch (NamingException e) {
            throw new IllegalStateException(
                    "The server has no cache " + name + " in container watersmeet.", e);
        }
    }

    public @Nullable V get(K key) {
        return cache.get(key);
    }

    public void put(K key, V value) {
        cache.put(key, value);
    }

    /**
     * @return the value that was there and stays, null when {@code value} went in
     */
    public @Nullable V putIfAbsent(K key, V value) {
        return cache.putIfAbsent(key, value);
    }

    public boolean replace(K key, V before, V after) {
        return cache.replace(key, before, after);
    }

    public void remove(K key) {
        cache.remove(key);
    }

    public boolean remove(K key, V value) {
        return cache.remove(key, value);
    }

    public void clear() {
        cache.clear();
    }

    /** Entries on this member; walks them. */
    public int size() {
        return cache.size();
    }

    public void forEach(BiConsumer<? super K, ? super V> action) {
        cache.forEach(action);
    }

    /**
     * How often it could answer, since the server's start.
     *
     * @param entries on this member, about
     */
    public record Counts(long hits, long misses, long entries) {

        /** Share of hits, 0–1; 0 before the first question. */
        public double rate() {
            return rate(hits, misses);
        }

        /** Share of hits, 0–1; 0 before the first question. */
        public static double rate(long hits, long misses) {
            return hits + misses == 0 ? 0 : (double) hits / (hits + misses);
        }
    }

    public Counts counts() {
        Stats stats = cache.getStats();
        return new Counts(
                Math.max(0, stats.getHits()),
                Math.max(0, stats.getMisses()),
                Math.max(0, stats.getApproximateEntriesInMemory()));
    }
}
