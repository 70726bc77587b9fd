package org.watersmeet.people.user;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.kernel.Text;
import org.watersmeet.people.access.Caller;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.audit.AuditAction;
import org.watersmeet.people.audit.AuditEvent;
import org.watersmeet.people.audit.AuditLog;
import org.watersmeet.people.permission.GlobalPermission;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.platform.database.DatabaseValues;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.event.DomainEvent;
import org.watersmeet.platform.event.Journal;

/** Users and groups. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class UserService {

    @Inject UserStore store;
    @Inject VisibleUsers visible;
    @Inject GroupStore groups;
    @Inject Permissions permissions;
    @Inject Journal journal;

    /** Who is calling; {@link UserDetails#ANONYMOUS} when nobody is signed in. */
    @Needs(Need.NOTHING) // tells callers only about themselves
    public UserDetails current() {
        Caller caller = CallerContext.caller();
        return caller.anonymous()
                ? UserDetails.ANONYMOUS
                : store.find(caller.id()).map(User::details).orElse(UserDetails.ANONYMOUS);
    }

    /**
     * A user by sign-in name or key.
     *
     * @throws Problem.NotFound if there is none
     * @throws Problem.Forbidden if the caller may see no profiles but the own
     */
    @Needs(Need.GLOBAL)
    public UserDetails get(UserReference user) {
        return visible.find(user).details();
    }

    /**
     * Users who may sign in, by name.
     *
     * @param start how many to leave out, 0–100,000
     * @param limit 1–200
     */
    @Needs(Need.GLOBAL)
    public Slice<UserDetails> active(int start, int limit) {
        permissions.checkGlobal(GlobalPermission.VIEW_PROFILES);
        return Slice.of(store.active(start, limit + 1), limit).map(User::details);
    }

    /**
     * Users by name, for administration.
     *
     * @param after the name after which to go on, empty for the first
     * @param start what the sign-in name, the full name or the address begins with, without case;
     *     empty for all
     * @param limit 1–200
     */
    @Needs(Need.ADMINISTER)
    public Slice<ListedUser> list(String after, String start, int limit) {
        permissions.checkAdministrator();
        UserListing listing = new UserListing(Databases.WEB.dataSource());
        return Slice.of(listing.read(after, start, limit + 1), limit);
    }

    /** All groups by name, at most 500. */
    @Needs(Need.ADMINISTER)
    public List<Group> groups() {
        permissions.checkAdministrator();
        return store.groups();
    }

    /**
     * Creates a user, member of the users' group and of those named.
     *
     * @throws Problem.Conflict if the name is taken
     * @throws Problem.Invalid if a named group does not exist
     */
    @Needs(Need.ADMINISTER)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public UserDetails create(NewUser input) {
        permissions.checkAdministrator();
        String hash = PasswordHash.hash(input.password());
        PeopleLock.take();
        if (store.findByName(input.name()).isPresent()) {
            throw new Problem.Conflict(
                    "user.exists", "A user with the name " + input.name() + " exists already.", 0);
        }
        User user = new User(store.nextId(), input, hash, DatabaseValues.now());
        store.add(user);
        Set<String> names = new LinkedHashSet<>(input.groups());
        names.add(NewUser.USERS);
        for (String name : names) {
            groups.join(user.id().value(), group(name));
        }
        journal.record(
                new DomainEvent("user-created", user.id().value(), CallerContext.caller().id()));
        AuditLog.record(
                AuditEvent.ofUser(AuditAction.USER_CREATED, user.id(), user.name())
                        .with("full name", input.fullName())
                        .with("groups", String.join(", ", names)));
        return user.details();
    }

    private Group group(String name) {
        return groups.find(name)
                .orElseThrow(
                        () ->
                                new Problem.Invalid(
                                        "user.group",
                                        "There is no group " + Text.shortened(name, 80) + ".",
                                        "groups"));
    }
}
