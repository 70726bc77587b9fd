package org.watersmeet.wiki.property;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.wiki.space.SpaceFragment;
import org.watersmeet.wiki.space.SpaceKey;

/** Properties of spaces: for all who may view one; changed by those who may edit in it. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class SpacePropertyService {

    private static final String SPACE = "space";

    @Inject Properties properties;
    @Inject PropertyStore store;
    @Inject Permissions permissions;

    /**
     * By key.
     *
     * @param start how many to leave out, 0–100,000
     * @param limit 1–500
     * @throws Problem.NotFound if there is no such space the caller may view
     */
    @Needs(Need.VIEW)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Slice<Property> list(SpaceKey space, int start, int limit) {
        return Slice.of(store.list(viewable(space), start, limit + 1), limit);
    }

    /**
     * @throws Problem.NotFound if there is no such property, or space the caller may view
     */
    @Needs(Need.VIEW)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Property get(SpaceKey space, PropertyKey key) {
        return properties.found(viewable(space), key);
    }

    /**
     * @throws Problem.Conflict if there is one of this key
     * @throws Problem.LimitExceeded if the space has too many
     */
    @Needs(Need.ADMINISTER)
    public Property create(SpaceKey space, NewValue wanted) {
        return properties.create(editable(space), wanted);
    }

    /**
     * @param version one more than the current one; 1 creates it
     * @throws Problem.NotFound if there is none and the version is not 1
     * @throws Problem.Conflict if the version is another one
     */
    @Needs(Need.ADMINISTER)
    public Property save(SpaceKey space, NewValue wanted, int version) {
        return properties.save(editable(space), wanted, version);
    }

    /**
     * @throws Problem.NotFound if there is none
     */
    @Needs(Need.ADMINISTER)
    public void remove(SpaceKey space, PropertyKey key) {
        properties.remove(editable(space), key);
    }

    private PropertyOwner viewable(SpaceKey key) {
        SpaceFragment.Found space = found(key);
        permissions.checkView(space.stamp(), SPACE);
        return PropertyOwner.of(space.stamp().id());
    }

    private PropertyOwner editable(SpaceKey key) {
        SpaceFragment.Found space = found(key);
        permissions.check(SpacePermission.ADMINISTER, space.stamp(), SPACE);
        permissions.refuseArchived(space.stamp());
        return PropertyOwner.of(space.stamp().id());
    }

    private static SpaceFragment.Found found(SpaceKey key) {
        return Permissions.found(RequestStamp.current().ask(SpaceFragment.of(key)), SPACE);
    }
}
