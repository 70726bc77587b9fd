package org.watersmeet.admin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.access.AccessMode;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.access.SiteState;
import org.watersmeet.people.audit.AuditAction;
import org.watersmeet.people.audit.AuditEvent;
import org.watersmeet.people.audit.AuditLog;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/** Whether contents may be changed. A change holds on every member with the next request. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AccessModeService {

    /** A sentence or two in a banner. */
    static final int LONGEST_MESSAGE = 500;

    @Inject Permissions permissions;

    /** How it is: told to everybody, as the banner does. */
    @Needs(Need.NOTHING) // every screen says so
    public SiteState read() {
        return CallerContext.site();
    }

    /**
     * Makes the site read-only, or lets contents be changed again. People log in, and
     * administrators administer, in either.
     *
     * @param message what people are told beside it; may be empty
     * @throws Problem.Invalid if it is longer than 500 characters
     */
    @Needs(Need.ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void set(AccessMode mode, String message) {
        permissions.checkAdministrator();
        String told = message.strip();
        if (told.length() > LONGEST_MESSAGE) {
            throw new Problem.Invalid(
                    "accessmode.message", "The message has more than 500 characters.", "message");
        }
        SiteState before = CallerContext.site();
        AuditLog.record(
                AuditEvent.of(AuditAction.ACCESS_MODE_CHANGED, "site", 0, "")
                        .changed("mode", before.mode().name(), mode.name())
                        .changed("message", before.message(), told));
        Sql.update(
                Databases.WEB,
                "update site set access_mode = ?, access_message = ?",
                mode.name(),
                told);
    }
}
