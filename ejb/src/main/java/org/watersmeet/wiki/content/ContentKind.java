package org.watersmeet.wiki.content;

import org.watersmeet.people.permission.SpacePermission;

/** What a content is; the names are those of the database's column {@code content.kind}. */
public enum ContentKind {

    /** Stands in a space's tree; its title is unique there. */
    PAGE(SpacePermission.ADD_PAGE, SpacePermission.REMOVE_PAGE),

    /** Stands in a space under the day it was published; its title is unique on that day. */
    BLOG_POST(SpacePermission.ADD_BLOG_POST, SpacePermission.REMOVE_BLOG_POST),

    /** Said about a page, a blog post or an attachment: its container. */
    COMMENT(SpacePermission.COMMENT, SpacePermission.REMOVE_COMMENT),

    /** A file that belongs to a page, a blog post or a comment: its container. */
    ATTACHMENT(SpacePermission.ADD_ATTACHMENT, SpacePermission.REMOVE_ATTACHMENT);

    private final SpacePermission changing;
    private final SpacePermission removing;

    ContentKind(SpacePermission changing, SpacePermission removing) {
        this.changing = changing;
        this.removing = removing;
    }

    /** What adding and changing it needs. */
    public SpacePermission changing() {
        return changing;
    }

    /** What deleting and restoring it needs, when it is not one's own. */
    public SpacePermission removing() {
        return removing;
    }

    /** Whether it belongs to another content, and comes and goes with that. */
    public boolean contained() {
        return this == COMMENT || this == ATTACHMENT;
    }
}
