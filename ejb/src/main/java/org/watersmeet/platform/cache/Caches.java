package org.watersmeet.platform.cache;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The caches of container {@code watersmeet}, configured in domain-config. Each holds immutable
 * values by identity and version, all but guesses also by {@link DatabaseLife}; each may lose any
 * entry at any time.
 */
public enum Caches {

    /**
     * Entities by class and id, on this member by reference, for {@code ValidatedIdentityMap}. A
     * hit counts only when the request stamp vouches for its version.
     */
    ENTITY("entity"),

    /**
     * Rendered bodies as bytes, by content, revision, locale and renderer: use {@link ByteCache}.
     */
    RENDERED_BODY("rendered-body"),
    /** Those above 16 KiB. */
    RENDERED_BODY_MEDIUM("rendered-body-medium"),
    /** Those above 256 KiB. */
    RENDERED_BODY_LARGE("rendered-body-large"),

    /** Revisions (title, author, body) as bytes, by content and number: use {@link ByteCache}. */
    REVISION("revision"),
    /** Those above 16 KiB. */
    REVISION_MEDIUM("revision-medium"),
    /** Those above 256 KiB. */
    REVISION_LARGE("revision-large"),

    /** Grants of a space and groups of a user, each by id and epoch. */
    PERMISSION_SET("permission-set"),

    /** Lists of children (id, title) by parent and the parent's children epoch. */
    PAGE_TREE("page-tree"),

    /** Levels of the tree as HTML, by the level's name and what else it depends on. */
    TREE_ROWS("tree-rows"),

    /** Lists that belong to a content (labels, likes, comments), by its id and the list's epoch. */
    CONTENT_LIST("content-list"),

    /** Lists of attachments by container and the container's attachments epoch. */
    ATTACHMENT_LIST("attachment-list"),

    /** Small pictures as bytes, by the hash of the whole: use {@link ByteCache}. */
    THUMBNAIL("thumbnail"),
    /** Those above 16 KiB. */
    THUMBNAIL_MEDIUM("thumbnail-medium"),

    /** What a request for a page will ask beside it, by the page's address; never an answer. */
    STAMP_HINT("stamp-hint", false),

    /** Verified Basic passwords as HMAC, by user and credential version; at most 10 minutes. */
    PASSWORD_PROOF("password-proof");

    private static final ConcurrentMap<Caches, NamedCache<?, ?>> OPEN = new ConcurrentHashMap<>();

    private final String cacheName;
    private final boolean ofDatabase;

    Caches(String cacheName) {
        this(cacheName, true);
    }

    Caches(String cacheName, boolean ofDatabase) {
        this.cacheName = cacheName;
        this.ofDatabase = ofDatabase;
    }

    /** The name in the management model. */
    public String cacheName() {
        return cacheName;
    }

    /** The cache itself; types are the single user's own. */
    @SuppressWarnings("unchecked")
    public <K, V> NamedCache<K, V> typed() {
        return (NamedCache<K, V>)
                OPEN.computeIfAbsent(this, c -> new NamedCache<>(c.cacheName, c.ofDatabase));
    }

    /** Forgets the handles, for the next deployment in the same server. */
    static void close() {
        OPEN.clear();
    }
}
