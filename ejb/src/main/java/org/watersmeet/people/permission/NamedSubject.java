package org.watersmeet.people.permission;

/**
 * A subject as people see it.
 *
 * @param name of the group or the user's sign-in name; empty for other subjects and for what is
 *     gone
 * @param fullName of the user, else empty
 * @param userKey of the user, 32 hexadecimal digits, else empty
 */
public record NamedSubject(Subject subject, String name, String fullName, String userKey) {

    /** Whether the group or the user is no longer there. */
    public boolean orphaned() {
        return subject.id() > 0 && name.isEmpty();
    }
}
