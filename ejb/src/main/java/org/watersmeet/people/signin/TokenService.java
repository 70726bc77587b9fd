package org.watersmeet.people.signin;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.access.Scope;
import org.watersmeet.people.audit.AuditAction;
import org.watersmeet.people.audit.AuditEvent;
import org.watersmeet.people.audit.AuditLog;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.user.UserDetails;
import org.watersmeet.people.user.UserReference;
import org.watersmeet.people.user.UserService;
import org.watersmeet.platform.event.DomainEvent;
import org.watersmeet.platform.event.Journal;

/**
 * Tokens by which programs sign in as a user. A token has no rights over tokens: who made it has
 * signed in.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class TokenService {

    private static final int MOST = 100;

    @Inject TokenStore store;
    @Inject UserService users;
    @Inject Permissions permissions;
    @Inject Journal journal;

    /** The caller's, the newest first; at most 100. */
    @Needs(Need.SIGNED_IN)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<AccessToken> own() {
        permissions.checkInPerson();
        return store.of(CallerContext.caller().id());
    }

    /**
     * Makes a token of the caller's.
     *
     * @throws Problem.Forbidden if one for administration is asked for by who is no administrator
     * @throws Problem.LimitExceeded if the caller has 100 already
     */
    @Needs(Need.SIGNED_IN)
    public MadeToken create(NewToken input) {
        permissions.checkInPerson();
        if (input.scope() == Scope.ADMINISTER) {
            permissions.checkAdministrator();
        }
        UserId caller = CallerContext.caller().id();
        if (store.of(caller).size() >= MOST) {
            throw new Problem.LimitExceeded(
                    "token.many",
                    "You have %d tokens. Revoke one that is no longer used.".formatted(MOST),
                    Map.of("tokens", (long) MOST));
        }
        MadeToken made = store.add(caller, input);
        event("token-created", caller, made.token().id());
        AuditLog.record(
                AuditEvent.ofUser(AuditAction.TOKEN_CREATED, caller, CallerContext.caller().name())
                        .with("token", made.token().id() + " " + made.token().name())
                        .with("scope", input.scope().name())
                        .with("days", Integer.toString(input.days())));
        return made;
    }

    /**
     * Ends a token of the caller's, on every member with the next request.
     *
     * @throws Problem.NotFound if the caller has none with that id
     */
    @Needs(Need.SIGNED_IN)
    public void revoke(long id) {
        permissions.checkInPerson();
        remove(CallerContext.caller().id(), CallerContext.caller().name(), id);
    }

    /**
     * Tokens of a user, for administrators.
     *
     * @throws Problem.NotFound if there is no such user
     */
    @Needs(Need.ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<AccessToken> of(UserReference user) {
        permissions.checkAdministrator();
        return store.of(users.get(user).id());
    }

    /**
     * Ends a token of a user, for administrators.
     *
     * @throws Problem.NotFound if the user has none with that id
     */
    @Needs(Need.ADMINISTER)
    public void revoke(UserReference user, long id) {
        permissions.checkAdministrator();
        UserDetails owner = users.get(user);
        remove(owner.id(), owner.name(), id);
    }

    private void remove(UserId user, String name, long id) {
        if (!store.remove(user, id)) {
            throw Permissions.notFound("token");
        }
        event("token-revoked", user, id);
        AuditLog.record(
                AuditEvent.ofUser(AuditAction.TOKEN_REVOKED, user, name)
                        .with("token", Long.toString(id)));
    }

    private void event(String kind, UserId user, long token) {
        journal.record(
                new DomainEvent(
                        kind, user.value(), CallerContext.caller().id(), Long.toString(token)));
    }
}
