package org.watersmeet.people.user;

import org.watersmeet.people.audit.AuditAction;
import org.watersmeet.people.audit.AuditEvent;

/** What the audit log says of a change of a user. */
final class UserAudit {

    private UserAudit() {}

    /** Of a deletion only the name: what else was known of the person goes with the account. */
    static AuditEvent event(AuditAction action, UserDetails before, UserDetails after) {
        AuditEvent event = AuditEvent.ofUser(action, before.id(), before.name());
        return action == AuditAction.USER_DELETED
                ? event
                : described(event.changed("name", before.name(), after.name()), before, after)
                        .changed(
                                "active",
                                Boolean.toString(before.active()),
                                Boolean.toString(after.active()));
    }

    private static AuditEvent described(AuditEvent event, UserDetails before, UserDetails after) {
        return event.changed("full name", before.fullName(), after.fullName())
                .changed("e-mail", before.email(), after.email());
    }

    /** Of what users tell of themselves only that it was changed; no changes when nothing was. */
    static AuditEvent ofProfile(Profile before, Profile after) {
        UserDetails user = before.user();
        AuditEvent event =
                described(
                        AuditEvent.ofUser(AuditAction.PROFILE_CHANGED, user.id(), user.name()),
                        user,
                        after.user());
        return before.about().equals(after.about()) ? event : event.with("about", "changed");
    }
}
