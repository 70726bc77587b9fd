package org.watersmeet.people.permission;

import java.util.EnumSet;
import java.util.Set;

/**
 * What may be granted in a space: Confluence's fourteen permissions. Grants add up over a caller's
 * groups, and all of them are worth nothing without {@link #VIEW}.
 */
public enum SpacePermission {
    /** See the space and read what is in it. */
    VIEW("VIEWSPACE", "view this space"),
    /** Delete what one has made, whoever changed it since. */
    REMOVE_OWN("REMOVEOWNCONTENT", "delete your own content in this space"),
    /** Create, edit, move and label pages. */
    ADD_PAGE("EDITSPACE", "create or change pages in this space"),
    /** Put pages into the trash, take them out of it, and move them to other spaces. */
    REMOVE_PAGE("REMOVEPAGE", "delete or restore pages in this space"),
    /** Publish, edit and label blog posts. */
    ADD_BLOG_POST("EDITBLOG", "publish or change blog posts in this space"),
    /** Put blog posts into the trash and take them out of it. */
    REMOVE_BLOG_POST("REMOVEBLOG", "delete or restore blog posts in this space"),
    /** Upload, rename and move files. */
    ADD_ATTACHMENT("CREATEATTACHMENT", "add or change attachments in this space"),
    /** Put files into the trash and take them out of it. */
    REMOVE_ATTACHMENT("REMOVEATTACHMENT", "delete or restore attachments in this space"),
    /** Comment, reply, and resolve threads. */
    COMMENT("COMMENT", "comment in this space"),
    /** Delete everybody's comments. */
    REMOVE_COMMENT("REMOVECOMMENT", "delete comments in this space"),
    /** Restrict who may view or edit a page. */
    RESTRICT("SETPAGEPERMISSIONS", "restrict pages in this space"),
    /** Delete mail from the space's archive. */
    REMOVE_MAIL("REMOVEMAIL", "delete mail of this space"),
    /** Take a copy of the whole space away. */
    EXPORT("EXPORTSPACE", "export this space"),
    /** Change the space itself: its description, permissions, templates, trash. */
    ADMINISTER("SETSPACEPERMISSIONS", "administer this space");

    private static final Set<SpacePermission> NEVER_ANONYMOUS =
            Set.copyOf(EnumSet.of(REMOVE_OWN, RESTRICT, ADMINISTER));

    private final String constant;
    private final String doing;

    SpacePermission(String constant, String doing) {
        this.constant = constant;
        this.doing = doing;
    }

    /** Its name in Confluence's exports and remote interfaces. */
    public String constant() {
        return constant;
    }

    /** Whether it can be granted to whoever has not signed in. */
    public boolean forAnonymous() {
        return !NEVER_ANONYMOUS.contains(this);
    }

    /** Whether it counts in an archived space, which can only be read. */
    boolean countsInArchive() {
        return this == VIEW || this == EXPORT || this == ADMINISTER;
    }

    /** Whether it changes a content itself, so that a restriction of editing it counts. */
    boolean edits() {
        return switch (this) {
            case VIEW, COMMENT, REMOVE_COMMENT, REMOVE_MAIL, EXPORT, ADMINISTER -> false;
            default -> true;
        };
    }

    /** As a refusal names it: {@code "comment in this space"}. */
    String doing() {
        return doing;
    }
}
