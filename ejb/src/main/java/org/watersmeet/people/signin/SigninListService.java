package org.watersmeet.people.signin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.Caller;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.audit.AuditAction;
import org.watersmeet.people.audit.AuditEvent;
import org.watersmeet.people.audit.AuditLog;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.user.UserDetails;
import org.watersmeet.people.user.UserReference;
import org.watersmeet.people.user.UserService;
import org.watersmeet.platform.event.DomainEvent;
import org.watersmeet.platform.event.Journal;

/** Where somebody is signed in, and ending that from afar. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class SigninListService {

    @Inject SigninStore store;
    @Inject UserService users;
    @Inject Permissions permissions;
    @Inject Journal journal;

    /** The caller's, the last seen first; at most 200. */
    @Needs(Need.SIGNED_IN)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Signin> own() {
        permissions.checkInPerson();
        Caller caller = CallerContext.caller();
        return store.of(caller.id(), caller.csrfSecret());
    }

    /**
     * Ends one of the caller's, on every member with the next request.
     *
     * @throws Problem.NotFound if the caller has none with that id
     */
    @Needs(Need.SIGNED_IN)
    public void end(long id) {
        permissions.checkInPerson();
        end(CallerContext.caller().id(), CallerContext.caller().name(), id);
    }

    /** Ends all of the caller's but the one that asks. */
    @Needs(Need.SIGNED_IN)
    public void endOthers() {
        permissions.checkInPerson();
        Caller caller = CallerContext.caller();
        store.endOthers(caller.id(), caller.csrfSecret());
        event(caller.id(), "others");
        AuditLog.record(
                AuditEvent.ofUser(AuditAction.OTHER_SIGN_INS_ENDED, caller.id(), caller.name()));
    }

    /**
     * Those of a user, for administrators.
     *
     * @throws Problem.NotFound if there is no such user
     */
    @Needs(Need.ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Signin> of(UserReference user) {
        permissions.checkAdministrator();
        return store.of(users.get(user).id(), CallerContext.caller().csrfSecret());
    }

    /**
     * Ends one of a user's, for administrators.
     *
     * @throws Problem.NotFound if the user has none with that id
     */
    @Needs(Need.ADMINISTER)
    public void end(UserReference user, long id) {
        permissions.checkAdministrator();
        UserDetails ended = users.get(user);
        end(ended.id(), ended.name(), id);
    }

    private void end(UserId user, String name, long id) {
        if (!store.end(user, id)) {
            throw Permissions.notFound("sign-in");
        }
        event(user, Long.toString(id));
        AuditLog.record(AuditEvent.ofUser(AuditAction.SIGN_IN_ENDED, user, name));
    }

    private void event(UserId user, String which) {
        journal.record(
                new DomainEvent("signin-ended", user.value(), CallerContext.caller().id(), which));
    }
}
