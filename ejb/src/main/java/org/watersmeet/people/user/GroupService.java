package org.watersmeet.people.user;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.permission.GlobalPermission;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.platform.database.Databases;

/**
 * Groups and who is in them, for everybody who is signed in: they choose among them whom something
 * is for. Changes are those of {@link GroupEditService}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class GroupService {

    @Inject GroupStore store;
    @Inject VisibleUsers visible;
    @Inject Permissions permissions;

    /**
     * Groups by name.
     *
     * @param begins what the name begins with, without case; empty for all
     * @param start how many to leave out, 0–100,000
     * @param limit 1–200
     */
    @Needs(Need.SIGNED_IN)
    public Slice<ListedGroup> list(String begins, int start, int limit) {
        permissions.checkSignedIn();
        return Slice.of(listing().groups(begins, start, limit + 1), limit);
    }

    /**
     * A group by its name, without case.
     *
     * @throws Problem.NotFound if there is none
     */
    @Needs(Need.SIGNED_IN)
    public Group get(String name) {
        permissions.checkSignedIn();
        return found(name);
    }

    /**
     * Members of the group itself, by name.
     *
     * @throws Problem.NotFound if there is no such group
     */
    @Needs(Need.GLOBAL)
    public Slice<UserDetails> members(String name, int start, int limit) {
        permissions.checkGlobal(GlobalPermission.VIEW_PROFILES);
        return Slice.of(listing().members(found(name), start, limit + 1), limit);
    }

    /**
     * Members of the group and of all groups within it, each once, by name.
     *
     * @throws Problem.NotFound if there is no such group
     */
    @Needs(Need.GLOBAL)
    public Slice<UserDetails> allWithin(String name, int start, int limit) {
        permissions.checkGlobal(GlobalPermission.VIEW_PROFILES);
        return Slice.of(listing().allWithin(found(name), start, limit + 1), limit);
    }

    /**
     * Groups directly within a group, by name.
     *
     * @throws Problem.NotFound if there is no such group
     */
    @Needs(Need.SIGNED_IN)
    public Slice<Group> children(String name, int start, int limit) {
        permissions.checkSignedIn();
        return Slice.of(listing().children(found(name), start, limit + 1), limit);
    }

    /**
     * Groups that a group is directly within, by name.
     *
     * @throws Problem.NotFound if there is no such group
     */
    @Needs(Need.SIGNED_IN)
    public Slice<Group> parents(String name, int start, int limit) {
        permissions.checkSignedIn();
        return Slice.of(listing().parents(found(name), start, limit + 1), limit);
    }

    /**
     * All groups a user belongs to, as their member or by groups within groups.
     *
     * @throws Problem.NotFound if there is no such user
     */
    @Needs(Need.GLOBAL)
    public Slice<Group> ofUser(UserReference user, int start, int limit) {
        User found = visible.find(user);
        return Slice.of(listing().ofUser(found.id(), start, limit + 1), limit);
    }

    private Group found(String name) {
        return store.find(name).orElseThrow(() -> Permissions.notFound("group"));
    }

    private static GroupListing listing() {
        return new GroupListing(Databases.WEB.dataSource());
    }
}
