package org.watersmeet.admin;

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

/** How much programs may ask, for administrators. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RateLimitService {

    @Inject Permissions permissions;

    @Needs(Need.ADMINISTER)
    public RateLimitSettings read() {
        permissions.checkAdministrator();
        return RateLimitSettings.read();
    }

    /**
     * Holds on every member within ten seconds.
     *
     * @throws Problem.Invalid if a number is none that can be meant
     */
    @Needs(Need.ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void set(RateLimitSettings settings) {
        permissions.checkAdministrator();
        AuditLog.record(
                AuditEvent.of(AuditAction.RATE_LIMIT_CHANGED, "site", 0, "")
                        .changed(
                                "rate limit",
                                RateLimitSettings.read().summary(),
                                settings.checked().summary()));
        settings.write();
    }
}
