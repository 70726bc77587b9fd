package org.watersmeet.web.space;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.permission.Grant;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.people.permission.Subject;
import org.watersmeet.people.permission.SubjectGrants;

/** Rows of the table of permissions, and what a form sends of them. */
final class SubjectRows {

    private SubjectRows() {}

    /**
     * @param complete whether all subjects are listed, so that those that are always there and have
     *     nothing get a row as well
     */
    static List<PermissionsView.Row> of(List<SubjectGrants> listed, boolean complete) {
        List<PermissionsView.Row> rows = new ArrayList<>();
        if (complete) {
            for (Subject always : List.of(Subject.EVERYBODY, Subject.SIGNED_IN)) {
                if (listed.stream().noneMatch(it -> it.subject().equals(always))) {
                    rows.add(new PermissionsView.Row(always, "", "", false, Set.of()));
                }
            }
        }
        for (SubjectGrants it : listed) {
            rows.add(
                    new PermissionsView.Row(
                            it.subject(),
                            it.name(),
                            it.fullName(),
                            it.orphaned(),
                            it.permissions()));
        }
        return rows;
    }

    /**
     * Grants as check boxes name them.
     *
     * @throws Problem.Invalid for what no check box sends
     */
    static Set<Grant> grants(String @Nullable [] values) {
        Set<Grant> grants = new LinkedHashSet<>();
        if (values != null) {
            for (String value : values) {
                grants.add(grant(value));
            }
        }
        return grants;
    }

    private static Grant grant(String value) {
        String[] parts = value.split("-", 3);
        try {
            return new Grant(
                    SpacePermission.valueOf(parts[2]),
                    new Subject(Subject.Kind.valueOf(parts[0]), Long.parseLong(parts[1])));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new Problem.Invalid(
                    "space.grant", "This form is not valid: load it again.", "permissions");
        }
    }
}
