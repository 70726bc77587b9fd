package org.watersmeet.people.signin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.audit.AuditAction;
import org.watersmeet.people.audit.AuditEvent;
import org.watersmeet.people.audit.AuditLog;
import org.watersmeet.people.permission.Permissions;

/** How long sign-ins last, for administrators. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SigninSettingsService {

    @Inject Permissions permissions;

    @Needs(Need.ADMINISTER)
    public SigninSettings read() {
        permissions.checkAdministrator();
        return SigninSettings.read();
    }

    /**
     * Holds for sign-ins from now on, on every member.
     *
     * @throws Problem.Invalid if a time is none that can be meant
     */
    @Needs(Need.ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void set(SigninSettings settings) {
        permissions.checkAdministrator();
        AuditLog.record(
                AuditEvent.of(AuditAction.SIGN_IN_TIMES_CHANGED, "site", 0, "")
                        .changed(
                                "sign-in times",
                                SigninSettings.read().summary(),
                                settings.checked().summary()));
        settings.write();
    }
}
