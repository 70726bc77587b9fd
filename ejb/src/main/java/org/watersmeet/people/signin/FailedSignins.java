package org.watersmeet.people.signin;

import org.jspecify.annotations.Nullable;
import org.watersmeet.people.audit.AuditAction;
import org.watersmeet.people.audit.AuditEvent;
import org.watersmeet.people.audit.AuditLog;

/** Notes wrong passwords in the audit log; those that had to wait are not looked at, nor noted. */
final class FailedSignins {

    private FailedSignins() {}

    /**
     * @param account null when no active one has the name that was sent. That name is not recorded:
     *     people type their password where the name belongs
     * @param way form, basic or change
     */
    static void note(AccountFragment.@Nullable Account account, String way) {
        AuditEvent event =
                account == null
                        ? AuditEvent.of(AuditAction.SIGN_IN_FAILED, "user", 0, "")
                        : AuditEvent.ofUser(
                                AuditAction.SIGN_IN_FAILED,
                                account.caller().id(),
                                account.caller().name());
        AuditEvent.Actor nobody = AuditEvent.Actor.NOBODY;
        AuditLog.refused(event.by(nobody.id(), nobody.name()).with("way", way));
    }
}
