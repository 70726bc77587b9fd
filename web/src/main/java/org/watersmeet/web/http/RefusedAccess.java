package org.watersmeet.web.http;

import jakarta.servlet.http.HttpServletRequest;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.access.Caller;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.audit.AuditAction;
import org.watersmeet.people.audit.AuditEvent;
import org.watersmeet.people.audit.AuditLog;

/**
 * Notes in the audit log what somebody was not allowed to do. The method and the problem's code
 * tell of it, not the address: that may hold a secret.
 */
public final class RefusedAccess {

    private RefusedAccess() {}

    /** To be called while the caller is known and after the transaction has ended. */
    public static void note(HttpServletRequest request, Throwable failure) {
        if (failure instanceof Problem.Forbidden forbidden && CallerContext.present()) {
            Caller caller = CallerContext.caller();
            AuditLog.refused(
                    AuditEvent.of(AuditAction.ACCESS_REFUSED, "request", 0, forbidden.code())
                            .with("method", request.getMethod())
                            .by(caller.id(), caller.name()));
        }
    }
}
