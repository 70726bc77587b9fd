package org.watersmeet.web;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.watersmeet.people.permission.NamedSubject;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.people.permission.Subject;
import org.watersmeet.people.permission.SubjectGrants;

/** Permissions of a space to be ticked: a row for each subject, a column for each permission. */
public record PermissionTable(Frame frame, List<Row> rows) {

    /** Columns as they stand together under one heading. */
    public static final List<List<SpacePermission>> GROUPS = PermissionTexts.GROUPS;

    /** What one subject may do. */
    public record Row(NamedSubject named, Set<SpacePermission> permissions) {

        public Row {
            permissions = Set.copyOf(permissions);
        }

        /** A grant as a form names it. */
        public String value(SpacePermission permission) {
            return Ticks.value(named.subject(), permission);
        }

        public boolean offers(SpacePermission permission) {
            return named.subject().kind() != Subject.Kind.ANONYMOUS || permission.forAnonymous();
        }

        public boolean has(SpacePermission permission) {
            return permissions.contains(permission);
        }
    }

    public PermissionTable {
        rows = List.copyOf(rows);
    }

    /**
     * Rows for those who have anything.
     *
     * @param complete whether they are all, so that those who are always there get a row as well
     */
    public static List<Row> rows(List<SubjectGrants> listed, boolean complete) {
        List<Row> rows = new ArrayList<>();
        if (complete) {
            for (Subject always : List.of(Subject.EVERYBODY, Subject.SIGNED_IN)) {
                if (listed.stream().noneMatch(it -> it.subject().equals(always))) {
                    rows.add(new Row(new NamedSubject(always, "", "", ""), Set.of()));
                }
            }
        }
        for (SubjectGrants it : listed) {
            NamedSubject named = new NamedSubject(it.subject(), it.name(), it.fullName(), "");
            rows.add(new Row(named, it.permissions()));
        }
        return rows;
    }

    /** Who a row is about. */
    public Content who(Row row) {
        return PermissionTexts.who(frame.texts(), row.named());
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
