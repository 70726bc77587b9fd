package org.watersmeet.people.user;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Text;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.audit.AuditAction;
import org.watersmeet.people.audit.AuditLog;
import org.watersmeet.people.permission.Administrators;
import org.watersmeet.people.permission.GrantRows;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.platform.database.DatabaseValues;
import org.watersmeet.platform.event.DomainEvent;
import org.watersmeet.platform.event.Journal;

/**
 * What administrators change of users; effective on every member with the user's next request, by
 * cookie, password or token. None of it takes out the last administrator: {@link Problem.Conflict}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class UserEditService {

    @Inject UserStore store;
    @Inject GroupStore groups;
    @Inject PasswordResetStore resets;
    @Inject Permissions permissions;
    @Inject Journal journal;

    /**
     * Changes full name, address and the name to sign in with. The key stays, and what names the
     * user by it; texts that name the user by the old name do so no longer.
     *
     * @param newName the name as it is, to keep it
     * @throws Problem.NotFound if there is no such user
     * @throws Problem.Invalid if the new name is none
     * @throws Problem.Conflict if the new name is taken
     */
    @Needs(Need.ADMINISTER)
    public UserDetails edit(String name, String newName, EditUser fields) {
        User user = begin(name);
        UserDetails before = user.details();
        user.describe(fields.fullName(), fields.email());
        String checked = NewUser.checkedName(newName);
        if (checked.equals(before.name())) {
            return done("user-changed", AuditAction.USER_CHANGED, before, user);
        }
        refuseTaken(checked, user);
        user.rename(checked);
        return done("user-renamed", AuditAction.USER_RENAMED, before, user);
    }

    /** Another case of the user's own name is free. */
    private void refuseTaken(String name, User user) {
        if (store.findByName(name).filter(it -> !it.id().equals(user.id())).isPresent()) {
            throw new Problem.Conflict(
                    "user.exists", "A user with the name " + name + " exists already.", 0);
        }
    }

    /**
     * Ends all sign-ins of a user and lets none begin, until the user is activated again.
     *
     * @throws Problem.NotFound if there is no such user
     */
    @Needs(Need.ADMINISTER)
    public UserDetails deactivate(String name) {
        User user = begin(name);
        UserDetails before = user.details();
        user.deactivate();
        resets.forget(user.id());
        return done("user-deactivated", AuditAction.USER_DEACTIVATED, before, user);
    }

    /**
     * Lets a user sign in again, with the password as it was.
     *
     * @throws Problem.NotFound if there is no such user
     */
    @Needs(Need.ADMINISTER)
    public UserDetails activate(String name) {
        User user = begin(name);
        UserDetails before = user.details();
        user.activate();
        return done("user-activated", AuditAction.USER_ACTIVATED, before, user);
    }

    /**
     * Deletes a user. What the user wrote stays, as that of an unknown user; the name is free.
     *
     * @throws Problem.NotFound if there is no such user
     */
    @Needs(Need.ADMINISTER)
    public void delete(String name) {
        User user = begin(name);
        UserDetails before = user.details();
        user.delete(DatabaseValues.now());
        store.removePossessions(user.id());
        groups.leaveAll(user.id().value());
        GrantRows.forgetUser(user.id().value());
        resets.forget(user.id());
        done("user-deleted", AuditAction.USER_DELETED, before, user);
    }

    /**
     * Sets a user's password and ends all of the user's sign-ins.
     *
     * @throws Problem.NotFound if there is no such user
     * @throws Problem.Invalid if the password is too short or too long
     */
    @Needs(Need.ADMINISTER)
    public void setPassword(String name, String password) {
        permissions.checkAdministrator();
        permissions.checkInPerson();
        NewUser.requirePassword(password);
        String hash = PasswordHash.hash(password); // before the lock: it takes its time
        User user = begin(name);
        user.setPassword(hash);
        resets.forget(user.id());
        done("user-password-set", AuditAction.PASSWORD_SET, user.details(), user);
    }

    /**
     * Makes a link by which the user chooses a password once, within 24 hours; links made before
     * end.
     *
     * @return the secret that the link holds, kept nowhere in clear
     * @throws Problem.NotFound if there is no such user
     * @throws Problem.Conflict if the user is not active
     */
    @Needs(Need.ADMINISTER)
    public String resetToken(String name) {
        permissions.checkInPerson();
        User user = begin(name);
        if (!user.active()) {
            throw new Problem.Conflict(
                    "user.inactive", "Activate the user first: nobody inactive can log in.", 0);
        }
        String token = resets.start(user.id(), CallerContext.caller().id());
        done("user-password-link-made", AuditAction.PASSWORD_LINK_MADE, user.details(), user);
        return token;
    }

    private User begin(String name) {
        permissions.checkAdministrator();
        PeopleLock.take();
        return store.findPresent(name).orElseThrow(() -> Permissions.notFound("user"));
    }

    /**
     * The journal keeps the name that is no more, the audit log all that an administrator changed.
     */
    private UserDetails done(String kind, AuditAction action, UserDetails before, User user) {
        store.flush();
        Administrators.requireOne();
        journal.record(
                new DomainEvent(
                        kind,
                        user.id().value(),
                        CallerContext.caller().id(),
                        Text.shortened(
                                before.name().equals(user.name()) ? "" : before.name(), 255)));
        AuditLog.record(UserAudit.event(action, before, user.details()));
        return user.details();
    }
}
