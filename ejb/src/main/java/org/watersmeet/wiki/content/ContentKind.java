package org.watersmeet.wiki.content;

/** What a content is; the names are those of the database's column {@code content.kind}. */
public enum ContentKind {

    /** Stands in a space's tree; its title is unique there. */
    PAGE,

    /** Stands in a space under the day it was published; its title is unique on that day. */
    BLOG_POST,

    /** Said about a page, a blog post or an attachment: its container. */
    COMMENT,

    /** A file that belongs to a page, a blog post or a comment: its container. */
    ATTACHMENT;

    /** Whether it belongs to another content, and comes and goes with that. */
    public boolean contained() {
        return this == COMMENT || this == ATTACHMENT;
    }
}
