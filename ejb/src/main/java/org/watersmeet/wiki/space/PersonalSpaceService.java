package org.watersmeet.wiki.space;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.permission.GlobalPermission;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.user.UserDetails;
import org.watersmeet.people.user.UserReference;
import org.watersmeet.people.user.UserService;

/**
 * Spaces of users of their own, one for each. The key is {@code ~} and the name that the user had
 * when it was made; it stays when the user is renamed.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class PersonalSpaceService {

    @Inject SpaceStore store;
    @Inject SpaceCreation creation;
    @Inject SpaceGrantStore grants;
    @Inject FirstPage firstPage;
    @Inject UserService users;
    @Inject Permissions permissions;

    /**
     * Makes the caller's.
     *
     * @param name null for the user's full name
     * @throws Problem.Conflict if there is one, or another space has the key
     */
    @Needs(Need.GLOBAL)
    public SpaceDetails create(@Nullable String name, String description) {
        permissions.checkGlobal(GlobalPermission.PERSONAL_SPACE);
        return create(users.current(), name, description);
    }

    /**
     * Makes that of a user, for administrators.
     *
     * @throws Problem.NotFound if there is no such user
     * @throws Problem.Conflict if there is one, or another space has the key
     */
    @Needs(Need.ADMINISTER)
    public SpaceDetails createFor(UserReference user, @Nullable String name, String description) {
        permissions.checkAdministrator();
        return create(users.get(user), name, description);
    }

    /** The key of a user's, if there is one that the caller may view. */
    @Needs(Need.VISIBILITY)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<SpaceKey> of(UserId user) {
        return store.personal(permissions.visibility(), user);
    }

    private SpaceDetails create(UserDetails owner, @Nullable String name, String description) {
        if (owner.deleted() || store.ownsOne(owner.id())) {
            throw new Problem.Conflict(
                    "space.personal", owner.fullName() + " has a personal space already.", 0);
        }
        NewSpace input =
                new NewSpace(
                        SpaceKey.ofUser(owner.name()),
                        name == null || name.isBlank() ? owner.fullName() : name,
                        description);
        Space space = creation.create(input, SpaceCreation.Grants.PERSONAL, firstPage);
        grants.addAll(space.id(), owner.id());
        space.ownedBy(owner.id());
        boolean own = owner.id().equals(CallerContext.caller().id());
        return SpaceDetails.of(space, own, permissions.administrator());
    }
}
