package org.watersmeet.platform.database;

import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.identitymaps.CacheKey;
import org.eclipse.persistence.internal.identitymaps.FullIdentityMap;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.jspecify.annotations.NullUnmarked;

/**
 * EclipseLink's shared cache, kept in the server's Infinispan cache of entities and validated: a
 * hit counts only when the request stamp vouches for the version it holds.
 *
 * <p>So no read is stale in a cluster, without any message having to arrive: an entity that the
 * stamp does not mention is read from the database, and so is one whose version differs. See ADR 4.
 */
@NullUnmarked
public final class ValidatedIdentityMap extends FullIdentityMap {

    private static final long serialVersionUID = 1L;

    private final Class<?> type;

    /** Called by EclipseLink, by reflection, once for each descriptor and session. */
    public ValidatedIdentityMap(
            int size, ClassDescriptor descriptor, AbstractSession session, boolean isolated) {
        super(size, descriptor, session, isolated);
        this.type = descriptor.getJavaClass();
        if (!isolated) {
            this.cacheKeys = new CacheKeyMap(type);
        }
    }

    @Override
    public CacheKey getCacheKey(Object primaryKey, boolean forMerge) {
        CacheKey key = super.getCacheKey(primaryKey, forMerge);
        if (key == null || isIsolated) {
            return key;
        }
        if (!forMerge && vouchedFor(primaryKey, key.getObject())) {
            return key;
        }
        // A merge after commit must not fill a shared object of another version attribute by
        // attribute, and a reader must not be handed one: without an entry both build a whole one.
        cacheKeys.remove(primaryKey, key);
        return null;
    }

    private boolean vouchedFor(Object primaryKey, Object held) {
        Long vouched = Vouched.version(Vouched.key(type, primaryKey));
        return vouched != null && held != null && ((Versioned) held).lockVersion() == vouched;
    }

    /**
     * Never adopts the entry of another thread: that one may have read an older row and stored it
     * between this thread's look-up and its own store. Whoever comes last is kept; what it holds is
     * validated at the next look-up anyway.
     */
    @Override
    protected CacheKey putCacheKeyIfAbsent(CacheKey searchKey) {
        if (isIsolated) {
            return super.putCacheKeyIfAbsent(searchKey);
        }
        cacheKeys.put(searchKey.getKey(), searchKey);
        return null;
    }
}
