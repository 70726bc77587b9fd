package org.watersmeet.people.permission;

/** A permission given to a subject, in one space. */
public record Grant(SpacePermission permission, Subject subject) {

    public static Grant toEverybody(SpacePermission permission) {
        return new Grant(permission, Subject.EVERYBODY);
    }

    public static Grant toSignedIn(SpacePermission permission) {
        return new Grant(permission, Subject.SIGNED_IN);
    }

    public static Grant toGroup(SpacePermission permission, long groupId) {
        return new Grant(permission, Subject.group(groupId));
    }

    public static Grant toUser(SpacePermission permission, long userId) {
        return new Grant(permission, Subject.user(userId));
    }
}
