package org.watersmeet.wiki.space;

import java.time.Instant;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.kernel.UserId;

/**
 * A space, as its readers see it.
 *
 * @param status current or archived
 * @param mayEdit whether the caller may create and change pages in it
 * @param mayAdminister whether the caller may archive it
 */
public record SpaceDetails(
        SpaceId id,
        SpaceKey key,
        String name,
        String description,
        ContentId homePage,
        UserId creator,
        Instant createdAt,
        SpaceStatus status,
        boolean mayEdit,
        boolean mayAdminister) {

    /** Whether nobody may change what is in it. */
    public boolean archived() {
        return status == SpaceStatus.ARCHIVED;
    }

    static SpaceDetails of(Space space, boolean mayEdit, boolean mayAdminister) {
        ContentId homePage = space.homePage();
        if (homePage == null) {
            throw new IllegalStateException("Space " + space.key() + " has no home page.");
        }
        return new SpaceDetails(
                space.id(),
                space.key(),
                space.name(),
                space.description(),
                homePage,
                space.creator(),
                space.createdAt(),
                space.status(),
                mayEdit,
                mayAdminister);
    }
}
