package org.watersmeet.platform.database;

import java.util.AbstractMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import org.eclipse.persistence.internal.identitymaps.CacheKey;
import org.jspecify.annotations.NullUnmarked;
import org.watersmeet.platform.cache.Caches;
import org.watersmeet.platform.cache.NamedCache;

/**
 * The cache of entities, seen as the map that an identity map stores its keys in. Values are held
 * by reference and stay on this member.
 *
 * <p>They are boxed because Infinispan compares values ({@code value.equals(null)} among others)
 * and EclipseLink's {@link CacheKey#equals(Object)} throws on null: without the box some commits
 * roll back under load.
 */
@NullUnmarked
final class CacheKeyMap extends AbstractMap<Object, CacheKey>
        implements ConcurrentMap<Object, CacheKey> {

    /** Compared by identity, as a cached live object should be. */
    static final class Box {
        final CacheKey key;

        Box(CacheKey key) {
            this.key = key;
        }
    }

    private final Class<?> type;
    private final NamedCache<Object, Box> cache = Caches.ENTITY.typed();

    CacheKeyMap(Class<?> type) {
        this.type = type;
    }

    private Object name(Object primaryKey) {
        return Vouched.key(type, primaryKey);
    }

    private static CacheKey unboxed(Box box) {
        return box == null ? null : box.key;
    }

    @Override
    public CacheKey get(Object primaryKey) {
        return unboxed(cache.get(name(primaryKey)));
    }

    @Override
    public boolean containsKey(Object primaryKey) {
        return cache.get(name(primaryKey)) != null;
    }

    @Override
    public CacheKey put(Object primaryKey, CacheKey value) {
        Box before = cache.get(name(primaryKey));
        cache.put(name(primaryKey), new Box(value));
        return unboxed(before);
    }

    @Override
    public CacheKey putIfAbsent(Object primaryKey, CacheKey value) {
        return unboxed(cache.putIfAbsent(name(primaryKey), new Box(value)));
    }

    @Override
    public CacheKey remove(Object primaryKey) {
        Box before = cache.get(name(primaryKey));
        cache.remove(name(primaryKey));
        return unboxed(before);
    }

    @Override
    public boolean remove(Object primaryKey, Object value) {
        Box box = cache.get(name(primaryKey));
        return box != null && box.key == value && cache.remove(name(primaryKey), box);
    }

    @Override
    public boolean replace(Object primaryKey, CacheKey before, CacheKey after) {
        Box box = cache.get(name(primaryKey));
        return box != null
                && box.key == before
                && cache.replace(name(primaryKey), box, new Box(after));
    }

    @Override
    public CacheKey replace(Object primaryKey, CacheKey value) {
        Box box = cache.get(name(primaryKey));
        return box != null && cache.replace(name(primaryKey), box, new Box(value)) ? box.key : null;
    }

    @Override
    public void clear() {
        cache.clear();
    }

    @Override
    public int size() {
        return cache.size();
    }

    @Override
    public Set<Map.Entry<Object, CacheKey>> entrySet() {
        Map<Object, CacheKey> entries = new HashMap<>();
        cache.forEach(
                (key, box) -> {
                    if (((EntityKey) key).type().equals(type.getName())) {
                        entries.put(box.key.getKey(), box.key);
                    }
                });
        return entries.entrySet();
    }
}
