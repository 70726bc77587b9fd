package org.watersmeet.people.user;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.audit.AuditAction;
import org.watersmeet.people.audit.AuditEvent;
import org.watersmeet.people.audit.AuditLog;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.platform.event.DomainEvent;
import org.watersmeet.platform.event.Journal;

/** What users change of themselves. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class ProfileService {

    @Inject UserStore store;
    @Inject VisibleUsers visible;
    @Inject Permissions permissions;
    @Inject Journal journal;

    /**
     * A user, as the caller may see them.
     *
     * @throws Problem.NotFound if there is no such user
     * @throws Problem.Forbidden if the caller may see no profiles but the own
     */
    @Needs(Need.GLOBAL)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Profile view(UserReference who) {
        User user = visible.find(who);
        boolean own = user.id().equals(CallerContext.caller().id());
        return user.profile(own, own || permissions.administrator());
    }

    /** Changes what users tell of themselves. */
    @Needs(Need.SIGNED_IN)
    public UserDetails edit(EditProfile fields) {
        User user = begin();
        Profile before = user.profile(true, true);
        user.describe(fields.user().fullName(), fields.user().email());
        user.tell(fields.about(), fields.timeZone(), fields.language());
        return edited(before, user);
    }

    /** Changes full name and address. */
    @Needs(Need.SIGNED_IN)
    public UserDetails edit(EditUser fields) {
        User user = begin();
        Profile before = user.profile(true, true);
        user.describe(fields.fullName(), fields.email());
        return edited(before, user);
    }

    /**
     * Changes the password, which ends all sign-ins of the user.
     *
     * @param before the stored hash that the present password was found to be right by
     * @param after the hash of the new password
     * @throws Problem.Conflict if the password has been changed in the meantime
     */
    @Needs(Need.SIGNED_IN)
    public void replacePassword(String before, String after) {
        permissions.checkInPerson();
        User user = begin();
        if (!user.hasPassword(before)) {
            throw new Problem.Conflict(
                    "password.changed", "The password was changed in the meantime.", 0);
        }
        user.setPassword(after);
        done("user-password-changed", user);
        AuditLog.record(AuditEvent.ofUser(AuditAction.PASSWORD_CHANGED, user.id(), user.name()));
    }

    private User begin() {
        permissions.checkSignedIn();
        return store.find(CallerContext.caller().id())
                .orElseThrow(() -> Permissions.notFound("user"));
    }

    /** What nobody else sees, as the language, is in no record. */
    private UserDetails edited(Profile before, User user) {
        AuditEvent event = UserAudit.ofProfile(before, user.profile(true, true));
        AuditLog.recordChanges(event);
        return done("user-changed", user);
    }

    private UserDetails done(String kind, User user) {
        journal.record(new DomainEvent(kind, user.id().value(), user.id()));
        return user.details();
    }
}
