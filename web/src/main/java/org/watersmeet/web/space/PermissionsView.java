package org.watersmeet.web.space;

import gg.jte.Content;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.people.permission.Subject;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Sidebar;
import org.watersmeet.web.Texts;
import org.watersmeet.web.View;

/**
 * Who may do what in a space: a row for each subject, a column for each permission.
 *
 * @param query what names begin with; empty for all
 * @param nextUrl of further rows; null when these are the last
 */
public record PermissionsView(
        Frame frame,
        Sidebar sidebar,
        List<Row> rows,
        String query,
        @Nullable String nextUrl,
        FormProblems problems)
        implements View {

    /** Columns as they stand together under one heading. */
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

    /**
     * What one subject may do.
     *
     * @param name of a group or a user
     * @param fullName of a user
     * @param orphaned whether the group or the user is gone
     */
    public record Row(
            Subject subject,
            String name,
            String fullName,
            boolean orphaned,
            Set<SpacePermission> permissions) {

        public Row {
            permissions = Set.copyOf(permissions);
        }

        /** The subject as a form names it: {@code "GROUP-1001"}. */
        public String value() {
            return subject.kind() + "-" + subject.id();
        }

        /** A grant as a form names it: {@code "GROUP-1001-VIEW"}. */
        public String value(SpacePermission permission) {
            return value() + "-" + permission;
        }

        public boolean offers(SpacePermission permission) {
            return subject.kind() != Subject.Kind.ANONYMOUS || permission.forAnonymous();
        }

        public boolean has(SpacePermission permission) {
            return permissions.contains(permission);
        }
    }

    public PermissionsView {
        rows = List.copyOf(rows);
    }

    /** Who a row is about. */
    public Content who(Row row) {
        Texts t = frame.texts();
        return switch (row.subject().kind()) {
            case ANONYMOUS -> t.text("permissions.anonymous");
            case SIGNED_IN -> t.text("permissions.signedin");
            case GROUP ->
                    row.orphaned()
                            ? t.text("permissions.group.gone", Long.toString(row.subject().id()))
                            : t.text("permissions.group", row.name());
            case USER ->
                    row.orphaned()
                            ? t.text("permissions.user.gone", Long.toString(row.subject().id()))
                            : t.text("permissions.user", row.fullName(), row.name());
        };
    }

    /** Heading of columns that stand together. */
    public Content heading(List<SpacePermission> group) {
        Texts t = frame.texts();
        return switch (group.getFirst()) {
            case VIEW -> t.text("permissions.of.all");
            case ADD_PAGE -> t.text("permissions.of.pages");
            case ADD_BLOG_POST -> t.text("permissions.of.posts");
            case ADD_ATTACHMENT -> t.text("permissions.of.files");
            case COMMENT -> t.text("permissions.of.comments");
            default -> t.text("permissions.of.space");
        };
    }

    /** The short name of a column, below its heading. */
    public Content column(SpacePermission permission) {
        Texts t = frame.texts();
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

    /** What a check box says to whoever does not see the table. */
    public Content label(List<SpacePermission> group, SpacePermission permission, Row row) {
        return frame.texts().text("permissions.cell", heading(group), column(permission), who(row));
    }
}
