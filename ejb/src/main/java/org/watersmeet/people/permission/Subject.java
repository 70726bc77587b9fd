package org.watersmeet.people.permission;

/**
 * To whom something is granted.
 *
 * @param id of the group or the user, else 0
 */
public record Subject(Kind kind, long id) {

    /** Kinds of subjects; the names are those of the database's columns {@code subject}. */
    public enum Kind {
        /** Everybody, signed in or not. */
        ANONYMOUS,
        /** Everybody who is signed in. */
        SIGNED_IN,
        /** The members of one group. */
        GROUP,
        /** One user. */
        USER
    }

    /** Everybody, signed in or not. */
    public static final Subject EVERYBODY = new Subject(Kind.ANONYMOUS, 0);

    /** Everybody who is signed in. */
    public static final Subject SIGNED_IN = new Subject(Kind.SIGNED_IN, 0);

    public Subject {
        if ((kind == Kind.GROUP || kind == Kind.USER) != (id > 0)) {
            throw new IllegalArgumentException("Groups and users have an id, other subjects none.");
        }
    }

    public static Subject group(long id) {
        return new Subject(Kind.GROUP, id);
    }

    public static Subject user(long id) {
        return new Subject(Kind.USER, id);
    }

    /** For a column of groups: 0 unless it is one. */
    public long groupId() {
        return kind == Kind.GROUP ? id : 0;
    }

    /** For a column of users: 0 unless it is one. */
    public long userId() {
        return kind == Kind.USER ? id : 0;
    }

    /** From those columns. */
    public static Subject of(Kind kind, long groupId, long userId) {
        return new Subject(kind, kind == Kind.GROUP ? groupId : userId);
    }
}
