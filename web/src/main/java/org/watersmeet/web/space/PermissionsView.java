package org.watersmeet.web.space;

import gg.jte.Content;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watersmeet.people.permission.NamedSubject;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.people.permission.Subject;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.PermissionTexts;
import org.watersmeet.web.Sidebar;
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
    public static final List<List<SpacePermission>> GROUPS = PermissionTexts.GROUPS;

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
        return PermissionTexts.who(
                frame.texts(), new NamedSubject(row.subject(), row.name(), row.fullName(), ""));
    }

    /** Heading of columns that stand together. */
    public Content heading(List<SpacePermission> group) {
        return PermissionTexts.heading(frame.texts(), group);
    }

    /** The short name of a column, below its heading. */
    public Content column(SpacePermission permission) {
        return PermissionTexts.column(frame.texts(), permission);
    }

    /** What a check box says to whoever does not see the table. */
    public Content label(List<SpacePermission> group, SpacePermission permission, Row row) {
        return frame.texts().text("permissions.cell", heading(group), column(permission), who(row));
    }
}
