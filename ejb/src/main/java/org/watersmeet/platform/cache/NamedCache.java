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
 * since nothing depends on what others hold. A thread finds what was kept under the same {@link
 * DatabaseLife} as its own.
 */
public final class NamedCache<K, V> {

    private static final String CONTAINER = "java:jboss/infinispan/cache/watersmeet/";

    /** The name of a value, within the life of the database that it was read from. */
    private record Name<K>(long life, K key) {}

    private final AdvancedCache<Name<K>, V> cache;
    private final boolean ofDatabase;

    /**
     * @param ofDatabase whether values were read from the database, or made of what was
     */
    @SuppressWarnings("BanJNDI") // the name is a constant of Caches
    NamedCache(String name, boolean ofDatabase) {
        this.ofDatabase = ofDatabase;
        try {
            Cache<Name<K>, V> found = InitialContext.doLookup(CONTAINER + name);
            this.cache = found.getAdvancedCache().withFlags(Flag.CACHE_MODE_LOCAL);
        } catch (NamingException e) {
            throw new IllegalStateException(
                    "The server has no cache " + name + " in container watersmeet.", e);
        }
    }

    /** Null also for a thread that does not know which life of the database it works with. */
    private @Nullable Name<K> name(K key) {
        long life = ofDatabase ? DatabaseLife.ofThread() : DatabaseLife.NONE;
        return ofDatabase && life == DatabaseLife.NONE ? null : new Name<>(life, key);
    }

    public @Nullable V get(K key) {
        Name<K> name = name(key);
        return name == null ? null : cache.get(name);
    }

    public void put(K key, V value) {
        Name<K> name = name(key);
        if (name != null) {
            cache.put(name, value);
        }
    }

    /**
     * @return the value that was there and stays, null when {@code value} went in
     */
    public @Nullable V putIfAbsent(K key, V value) {
        Name<K> name = name(key);
        return name == null ? null : cache.putIfAbsent(name, value);
    }

    public boolean replace(K key, V before, V after) {
        Name<K> name = name(key);
        return name != null && cache.replace(name, before, after);
    }

    public void remove(K key) {
        Name<K> name = name(key);
        if (name != null) {
            cache.remove(name);
        }
    }

    public boolean remove(K key, V value) {
        Name<K> name = name(key);
        return name != null && cache.remove(name, value);
    }

    public void clear() {
        cache.clear();
    }

    /** Entries on this member; walks them. */
    public int size() {
        return cache.size();
    }

    public void forEach(BiConsumer<? super K, ? super V> action) {
        cache.forEach((name, value) -> action.accept(name.key(), value));
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
