package org.watersmeet.people.permission;

import org.watersmeet.kernel.SpaceId;

/**
 * A space as far as permissions go: which one, and the epoch that names its current set of grants.
 *
 * @param permissionEpoch rises with each change of the space's grants
 */
public record SpaceStamp(SpaceId id, long permissionEpoch) {}
