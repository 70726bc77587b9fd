package org.watersmeet.text.document;

import org.jspecify.annotations.Nullable;

/**
 * What a link, an image or a macro parameter points at, by name. Usable as a key: two targets are
 * equal when they say the same thing in the same words.
 */
public sealed interface LinkTarget {

    /**
     * {@code <ri:page>}.
     *
     * @param spaceKey null means the space of the page that holds the link
     */
    record Page(@Nullable String spaceKey, String title) implements LinkTarget {}

    /**
     * {@code <ri:blog-post>}.
     *
     * @param spaceKey null means the space of the page that holds the link
     * @param postingDay as written, {@code yyyy/MM/dd}
     */
    record BlogPost(@Nullable String spaceKey, String title, @Nullable String postingDay)
            implements LinkTarget {}

    /**
     * {@code <ri:attachment>}.
     *
     * @param container page, blog post or content the file hangs on; null means the page that holds
     *     the link
     */
    record Attachment(String fileName, @Nullable LinkTarget container) implements LinkTarget {}

    /** {@code <ri:url>}: any address, of any scheme. */
    record Url(String value) implements LinkTarget {}

    /** {@code <ri:shortcut>}: a link by a shortcut that an administrator defined. */
    record Shortcut(String key, String parameter) implements LinkTarget {}

    /** {@code <ri:user>}. */
    record User(UserNaming naming, String value) implements LinkTarget {}

    /** {@code <ri:space>}. */
    record Space(String key) implements LinkTarget {}

    /** {@code <ri:content-entity>}. */
    record ContentEntity(long id) implements LinkTarget {}

    /** How a source names a user. */
    enum UserNaming {
        /** {@code ri:userkey}, since 5.3. */
        KEY,
        /** {@code ri:username}, before 5.3. */
        NAME,
        /** {@code ri:account-id}, Cloud. */
        ACCOUNT
    }
}
