package org.watersmeet.people.user;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.audit.AuditAction;
import org.watersmeet.people.audit.AuditEvent;
import org.watersmeet.people.audit.AuditLog;
import org.watersmeet.platform.event.DomainEvent;
import org.watersmeet.platform.event.Journal;

/** For who has a link of {@link UserEditService#resetToken}: the link is the right to use it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PasswordResetService {

    @Inject UserStore store;
    @Inject PasswordResetStore resets;
    @Inject Journal journal;

    /**
     * Whose password the link is for. Looking does not use it up.
     *
     * @throws Problem.NotFound if it has expired, was used or replaced, or never was
     */
    @Needs(Need.NOTHING) // only who was given the secret gets an answer
    public UserDetails user(String token) {
        return user(resets.user(token).orElseThrow(PasswordResetService::gone)).details();
    }

    /**
     * Sets the password and ends all of the user's sign-ins and the link.
     *
     * @throws Problem.NotFound if the link has expired, was used or replaced, or never was
     * @throws Problem.Invalid if the password is too short or too long; the link stays
     */
    @Needs(Need.NOTHING) // only who was given the secret can
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void setPassword(String token, String password) {
        NewUser.requirePassword(password);
        // hashed for nobody who has no link: that would be a way to harm
        if (resets.user(token).isEmpty()) {
            throw gone();
        }
        String hash = PasswordHash.hash(password);
        User user = user(resets.take(token).orElseThrow(PasswordResetService::gone));
        user.setPassword(hash);
        journal.record(new DomainEvent("user-password-reset", user.id().value(), user.id()));
        AuditLog.record(
                AuditEvent.ofUser(AuditAction.PASSWORD_RESET, user.id(), user.name())
                        .by(user.id(), user.name()));
    }

    private User user(UserId id) {
        return store.find(id).orElseThrow(PasswordResetService::gone);
    }

    private static Problem.NotFound gone() {
        return new Problem.NotFound(
                "password.link",
                "This link has expired or was used already. Ask an administrator for a new one.");
    }
}
