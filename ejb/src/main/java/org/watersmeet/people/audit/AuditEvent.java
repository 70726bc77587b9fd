package org.watersmeet.people.audit;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Text;
import org.watersmeet.kernel.UserId;

/**
 * What is to be recorded. It never holds a password, a token, a cookie or what stands for one: only
 * that it was made, changed or used.
 *
 * @param objectType what it was done to: {@code user}, {@code group}, {@code space}, …
 * @param objectId its number, 0 for none
 * @param objectName its name as it is now; cut after 255 characters
 * @param actor who did it, when that is not the caller; null for the caller, or the system
 * @param changes at most 100, the rest is left out
 */
public record AuditEvent(
        AuditAction action,
        String objectType,
        long objectId,
        String objectName,
        @Nullable Actor actor,
        List<AuditChange> changes) {

    private static final int MAX_NAME = 255;
    private static final int MAX_CHANGES = 100;

    /** Who did something, with the name of that time. */
    public record Actor(UserId id, String name) {
        /** Nobody who has signed in, or no person at all: a job, a start. */
        public static final Actor NOBODY = new Actor(UserId.ANONYMOUS, "");
    }

    public AuditEvent {
        objectName = Text.shortened(objectName, MAX_NAME);
        changes = List.copyOf(changes.subList(0, Math.min(changes.size(), MAX_CHANGES)));
    }

    /** By the caller, or by the system where there is none. */
    public static AuditEvent of(
            AuditAction action, String objectType, long objectId, String objectName) {
        return new AuditEvent(action, objectType, objectId, objectName, null, List.of());
    }

    /** To a user, by the caller. */
    public static AuditEvent ofUser(AuditAction action, UserId user, String name) {
        return of(action, "user", user.value(), name);
    }

    /** The same by somebody else: who signs in is nobody yet. */
    public AuditEvent by(UserId id, String name) {
        return new AuditEvent(
                action, objectType, objectId, objectName, new Actor(id, name), changes);
    }

    /** The same with a value before and after; unchanged when both are equal. */
    public AuditEvent changed(String name, String before, String after) {
        if (before.equals(after)) {
            return this;
        }
        List<AuditChange> more = new ArrayList<>(changes);
        more.add(AuditChange.of(name, before, after));
        return new AuditEvent(action, objectType, objectId, objectName, actor, more);
    }

    /** The same with a value that says more about it. */
    public AuditEvent with(String name, String value) {
        return changed(name, "", value);
    }
}
