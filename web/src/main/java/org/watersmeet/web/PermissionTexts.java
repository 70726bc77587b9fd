package org.watersmeet.web;

import gg.jte.Content;
import java.util.List;
import org.watersmeet.people.permission.NamedSubject;
import org.watersmeet.people.permission.SpacePermission;

/** Names of permissions, and of those who have them. */
public final class PermissionTexts {

    /** Permissions as they stand together under one heading. */
    public static final List<List<SpacePermission>> GROUPS =
            List.of(
                    List.of(SpacePermission.VIEW, SpacePermission.REMOVE_OWN),
                    List.of(SpacePermission.ADD_PAGE, SpacePermission.REMOVE_PAGE),
                    List.of(SpacePermission.ADD_BLOG_POST, SpacePermission.REMOVE_BLOG_POST),
                    List.of(SpacePermission.ADD_ATTACHMENT, SpacePermission.REMOVE_ATTACHMENT),
                    List.of(SpacePermission.COMMENT, SpacePermission.REMOVE_COMMENT),
                    List.of(
                            SpacePermission.RESTRICT,
                            SpacePermission.REMOVE_MAIL,
                            SpacePermission.EXPORT,
                            SpacePermission.ADMINISTER));

    private PermissionTexts() {}

    /** Who somebody is. */
    public static Content who(Texts t, NamedSubject named) {
        String id = Long.toString(named.subject().id());
        return switch (named.subject().kind()) {
            case ANONYMOUS -> t.text("permissions.anonymous");
            case SIGNED_IN -> t.text("permissions.signedin");
            case GROUP ->
                    named.orphaned()
                            ? t.text("permissions.group.gone", id)
                            : t.text("permissions.group", named.name());
            case USER ->
                    named.orphaned()
                            ? t.text("permissions.user.gone", id)
                            : t.text("permissions.user", named.fullName(), named.name());
        };
    }

    /** Heading of permissions that stand together. */
    public static Content heading(Texts t, List<SpacePermission> group) {
        return switch (group.getFirst()) {
            case VIEW -> t.text("permissions.of.all");
            case ADD_PAGE -> t.text("permissions.of.pages");
            case ADD_BLOG_POST -> t.text("permissions.of.posts");
            case ADD_ATTACHMENT -> t.text("permissions.of.files");
            case COMMENT -> t.text("permissions.of.comments");
            default -> t.text("permissions.of.space");
        };
    }

    /** The short name of a permission, below its heading. */
    public static Content column(Texts t, SpacePermission permission) {
        return switch (permission) {
            case VIEW -> t.text("permissions.view");
            case REMOVE_OWN -> t.text("permissions.own");
            case ADD_PAGE, ADD_BLOG_POST, ADD_ATTACHMENT, COMMENT -> t.text("permissions.add");
            case REMOVE_PAGE, REMOVE_BLOG_POST, REMOVE_ATTACHMENT, REMOVE_COMMENT ->
                    t.text("permissions.delete");
            case RESTRICT -> t.text("permissions.restrict");
            case REMOVE_MAIL -> t.text("permissions.mail");
            case EXPORT -> t.text("permissions.export");
            case ADMINISTER -> t.text("permissions.administer");
        };
    }

    /** The whole name: {@code "Pages: Add"}. */
    public static Content name(Texts t, SpacePermission permission) {
        List<SpacePermission> group =
                GROUPS.stream().filter(it -> it.contains(permission)).findFirst().orElseThrow();
        return t.text("permissions.named", heading(t, group), column(t, permission));
    }
}
