package org.watersmeet.people.permission;

import org.watersmeet.kernel.SpaceId;

/**
 * A space as far as permissions go: which one, the epoch that names its current set of grants, and
 * whether they count for changes.
 *
 * @param permissionEpoch rises with each change of the space's grants
 * @param archived whether nobody may change what is in it
 */
public record SpaceStamp(SpaceId id, long permissionEpoch, boolean archived) implements Guarded {

    @Override
    public SpaceStamp space() {
        return this;
    }

    /** None: only content is restricted. */
    @Override
    public Restrictions restrictions() {
        return Restrictions.NONE;
    }
}
