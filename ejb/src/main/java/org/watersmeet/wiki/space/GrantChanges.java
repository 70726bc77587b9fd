package org.watersmeet.wiki.space;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.permission.Grant;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.people.permission.Subject;

/**
 * Changes of a space's grants. What is named in neither list stays as it is.
 *
 * @param added at most {@value #MOST}
 * @param removed at most {@value #MOST}; a grant that is not there is no fault
 */
public record GrantChanges(List<Grant> added, List<Grant> removed) {

    static final int MOST = 5_000;

    /**
     * @throws Problem.LimitExceeded if they are too many at once
     */
    public GrantChanges {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        if (added.size() > MOST || removed.size() > MOST) {
            throw new Problem.LimitExceeded(
                    "space.permissions-limit",
                    "At most %d permissions are changed at once.".formatted(MOST),
                    Map.of("permissions", (long) MOST));
        }
    }

    /** Whom they concern. */
    Set<Subject> subjects() {
        return Stream.concat(added.stream(), removed.stream())
                .map(Grant::subject)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** So that a subject has exactly these permissions. */
    public static GrantChanges exactly(Subject subject, Set<SpacePermission> permissions) {
        List<Grant> added = new ArrayList<>();
        List<Grant> removed = new ArrayList<>();
        for (SpacePermission permission : SpacePermission.values()) {
            (permissions.contains(permission) ? added : removed)
                    .add(new Grant(permission, subject));
        }
        return new GrantChanges(added, removed);
    }
}
