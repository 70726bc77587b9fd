package org.watersmeet.people.signin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Text;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.Caller;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.audit.AuditAction;
import org.watersmeet.people.audit.AuditEvent;
import org.watersmeet.people.audit.AuditLog;
import org.watersmeet.people.user.PasswordHash;
import org.watersmeet.people.user.StoredPassword;
import org.watersmeet.platform.database.RequestStamp;

/** Signing in and out with the form. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class SigninService {

    /**
     * Signs in.
     *
     * @return the token for the cookie; always a new one, so that none can be planted beforehand
     * @throws Problem.Unauthenticated if name or password are not right (it does not say which)
     * @throws Problem.Throttled after too many failures
     */
    @Needs(Need.NOTHING) // who signs in is nobody yet
    public String signIn(SignIn input) {
        AccountFragment.Account account =
                RequestStamp.current().ask(new AccountFragment(Text.key(input.name())));
        boolean right =
                PasswordCheck.ofMember()
                        .right(
                                new PasswordCheck.Attempt(
                                        account, input.name(), input.password(), input.network()));
        if (!right || account == null) {
            FailedSignins.note(account, "form");
            throw CallerSources.wrong();
        }
        rehash(account, input.password());
        UserId user = account.caller().id();
        String name = account.caller().name();
        // before it begins: there is no transaction, and none may begin unrecorded
        AuditLog.record(AuditEvent.ofUser(AuditAction.SIGNED_IN, user, name).by(user, name));
        return LoginSessions.start(account.caller().id(), account.credentialVersion(), input);
    }

    /** A password of another product's hash gets a stronger one as soon as it is known. */
    private static void rehash(AccountFragment.Account account, String password) {
        String stored = account.passwordHash();
        if (stored != null && PasswordHash.outdated(stored)) {
            StoredPassword.replaceHash(account.caller().id(), stored, HashQueue.hash(password));
        }
    }

    /** Ends the sign-in that the token stands for; one that has ended already is no error. */
    @Needs(Need.NOTHING) // the token itself is the right to end it
    public void signOut(String token) {
        Caller caller = CallerContext.caller();
        if (!caller.anonymous()) {
            AuditLog.record(AuditEvent.ofUser(AuditAction.SIGNED_OUT, caller.id(), caller.name()));
        }
        LoginSessions.end(token);
    }
}
