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
                : event.changed("name", before.name(), after.name())
                        .changed("full name", before.fullName(), after.fullName())
                        .changed("e-mail", before.email(), after.email())
                        .changed(
                                "active",
                                Boolean.toString(before.active()),
                                Boolean.toString(after.active()));
    }
}
