package org.watersmeet.people.permission;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who holds one permission in one space. A space may have 20,000 grants: ids are kept sorted, eight
 * bytes each, and a caller is looked up by the groups he has, never the other way round.
 */
final class Holders {

    static final Holders NOBODY = new Holders(List.of());

    private final boolean everybody;
    private final boolean signedIn;
    private final long[] groups;
    private final long[] users;

    Holders(List<Subject> subjects) {
        everybody = subjects.contains(Subject.EVERYBODY);
        signedIn = subjects.contains(Subject.SIGNED_IN);
        groups = ids(subjects, Subject.Kind.GROUP);
        users = ids(subjects, Subject.Kind.USER);
    }

    private static long[] ids(List<Subject> subjects, Subject.Kind kind) {
        return subjects.stream()
                .filter(subject -> subject.kind() == kind)
                .mapToLong(Subject::id)
                .sorted()
                .toArray();
    }

    boolean include(Membership caller) {
        if (everybody) {
            return true;
        }
        return caller.signedIn()
                && (signedIn || has(users, caller.user()) || includeGroupOf(caller));
    }

    /** As whom a caller is included, for people to read; empty when the caller is not. */
    List<Subject> naming(Membership caller) {
        List<Subject> naming = new ArrayList<>();
        if (everybody) {
            naming.add(Subject.EVERYBODY);
        }
        if (caller.signedIn()) {
            if (signedIn) {
                naming.add(Subject.SIGNED_IN);
            }
            caller.groups().stream()
                    .sorted()
                    .filter(group -> has(groups, group))
                    .forEach(group -> naming.add(Subject.group(group)));
            if (has(users, caller.user())) {
                naming.add(Subject.user(caller.user()));
            }
        }
        return naming;
    }

    private boolean includeGroupOf(Membership caller) {
        for (long group : caller.groups()) {
            if (has(groups, group)) {
                return true;
            }
        }
        return false;
    }

    private static boolean has(long[] sorted, long id) {
        return Arrays.binarySearch(sorted, id) >= 0;
    }
}
