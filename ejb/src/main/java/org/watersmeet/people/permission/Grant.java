package org.watersmeet.people.permission;

/**
 * A permission given to a subject, in one space.
 *
 * @param groupId the group when the subject is {@link Subject#GROUP}, else 0
 */
public record Grant(SpacePermission permission, Subject subject, long groupId) {

    /** To whom a permission can be granted. */
    public enum Subject {
        /** Everybody, signed in or not. */
        ANONYMOUS,
        /** Everybody who is signed in. */
        SIGNED_IN,
        /** The members of one group. */
        GROUP
    }

    public Grant {
        if ((subject == Subject.GROUP) != (groupId > 0)) {
            throw new IllegalArgumentException("A group has an id, other subjects have none.");
        }
    }

    public static Grant toEverybody(SpacePermission permission) {
        return new Grant(permission, Subject.ANONYMOUS, 0);
    }

    public static Grant toSignedIn(SpacePermission permission) {
        return new Grant(permission, Subject.SIGNED_IN, 0);
    }

    public static Grant toGroup(SpacePermission permission, long groupId) {
        return new Grant(permission, Subject.GROUP, groupId);
    }
}
