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
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.user.NewUser;
import org.watersmeet.people.user.ProfileService;
import org.watersmeet.platform.database.RequestStamp;

/** Changing one's own password. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS) // attempts are counted outside of any
public class PasswordService {

    @Inject Permissions permissions;
    @Inject ProfileService profiles;

    /**
     * Changes the caller's password and ends all other sign-ins of theirs.
     *
     * @param network where the request came from: a wrong password is charged to it
     * @throws Problem.Invalid for field {@code current} if that is not the password; for {@code
     *     password} if the new one is too short or too long
     * @throws Problem.Throttled after too many wrong ones
     */
    @Needs(value = Need.SIGNED_IN, changes = true)
    public void change(String current, String password, String network) {
        permissions.checkInPerson();
        NewUser.requirePassword(password);
        Caller caller = CallerContext.caller();
        String hash = provenHash(caller, current, network);
        profiles.replacePassword(hash, HashQueue.hash(password));
        LoginSessions.keep(caller.id(), caller.csrfSecret());
    }

    private static String provenHash(Caller caller, String current, String network) {
        AccountFragment.Account account =
                RequestStamp.current().ask(new AccountFragment(Text.key(caller.name())));
        boolean right =
                PasswordCheck.ofMember()
                        .right(new PasswordCheck.Attempt(account, caller.name(), current, network));
        String hash = account == null ? null : account.passwordHash();
        if (!right || hash == null) {
            FailedSignins.note(account, "change");
            throw new Problem.Invalid(
                    "password.current", "This is not your present password.", "current");
        }
        return hash;
    }
}
