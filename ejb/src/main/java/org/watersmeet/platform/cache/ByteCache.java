package org.watersmeet.platform.cache;

import org.jspecify.annotations.Nullable;

/**
 * Immutable byte arrays of very different sizes, limited in bytes: each class of sizes has a cache
 * of its own, so entries times the largest size of the class is the limit.
 *
 * @param small up to {@link #SMALL} bytes
 * @param medium up to {@link #MEDIUM} bytes
 * @param large up to {@link #LARGE} bytes; what is larger still is not kept
 */
public record ByteCache(
        NamedCache<String, byte[]> small,
        NamedCache<String, byte[]> medium,
        NamedCache<String, byte[]> large) {

    static final int SMALL = 16 * 1024;
    static final int MEDIUM = 256 * 1024;
    static final int LARGE = 8 * 1024 * 1024;

    /** Bodies as HTML. */
    public static ByteCache renderedBodies() {
        return new ByteCache(
                Caches.RENDERED_BODY.typed(),
                Caches.RENDERED_BODY_MEDIUM.typed(),
                Caches.RENDERED_BODY_LARGE.typed());
    }

    /** Revisions with their sources. */
    public static ByteCache revisions() {
        return new ByteCache(
                Caches.REVISION.typed(),
                Caches.REVISION_MEDIUM.typed(),
                Caches.REVISION_LARGE.typed());
    }

    /** Small pictures; none is large, so there are two classes. */
    public static ByteCache thumbnails() {
        return new ByteCache(
                Caches.THUMBNAIL.typed(),
                Caches.THUMBNAIL_MEDIUM.typed(),
                Caches.THUMBNAIL_MEDIUM.typed());
    }

    /** Looks in the classes in turn, the likeliest first. */
    public byte @Nullable [] get(String name) {
        byte[] found = small.get(name);
        if (found == null) {
            found = medium.get(name);
        }
        return found != null ? found : large.get(name);
    }

    public void put(String name, byte[] value) {
        if (value.length <= SMALL) {
            small.put(name, value);
        } else if (value.length <= MEDIUM) {
            medium.put(name, value);
        } else if (value.length <= LARGE) {
            large.put(name, value);
        }
    }
}
