package org.watersmeet.people.permission;

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
