package org.watersmeet.people.signin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Text;
import org.watersmeet.people.access.Caller;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.audit.AuditAction;
import org.watersmeet.people.audit.AuditEvent;
import org.watersmeet.people.audit.AuditLog;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.platform.database.RequestStamp;

/** Lets administrators of the site see a page as somebody else does. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ViewAsService {

    @Inject Permissions permissions;

    /**
     * The rest of the request is the other's, who may change nothing. It is recorded by whom.
     *
     * @param user the sign-in name; empty for whoever has not signed in
     * @throws Problem.Forbidden if the caller does not administer the site
     * @throws Problem.NotFound if there is no such user, or none who may sign in
     */
    @Needs(Need.ADMINISTER)
    public Caller begin(String user) {
        permissions.checkAdministrator();
        Caller other = user.isBlank() ? Caller.ANONYMOUS : find(user);
        AuditLog.record(
                AuditEvent.of(AuditAction.VIEWED_AS, "user", other.id().value(), other.name()));
        CallerContext.seeAs(other);
        return other;
    }

    private static Caller find(String user) {
        AccountFragment.Account account =
                RequestStamp.current().ask(new AccountFragment(Text.key(user.strip())));
        return Permissions.found(account, "user").caller();
    }
}
