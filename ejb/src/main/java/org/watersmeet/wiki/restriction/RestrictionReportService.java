package org.watersmeet.wiki.restriction;

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

/** What is restricted in a space, and which grants and restrictions name nobody any more. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RestrictionReportService {

    @Inject RestrictionReport report;
    @Inject Permissions permissions;

    /**
     * Pages and blog posts of a space that are restricted themselves, by title; also those that the
     * caller may not view, so that somebody can lift what nobody can reach.
     *
     * @param start how many to leave out, 0–10,000
     * @param limit 1–200
     * @throws Problem.NotFound if there is no such space the caller may view
     * @throws Problem.Forbidden if the caller does not administer it
     */
    @Needs(Need.ADMINISTER)
    public Slice<RestrictedPage> restricted(SpaceKey key, int start, int limit) {
        SpaceFragment.Found space =
                Permissions.found(RequestStamp.current().ask(SpaceFragment.of(key)), "space");
        permissions.check(SpacePermission.ADMINISTER, space.stamp(), "space");
        return Slice.of(
                report.restricted(permissions.visibility(), space.stamp().id(), start, limit + 1),
                limit);
    }

    /**
     * Grants and restrictions of the whole site whose group or user is gone.
     *
     * @param start how many to leave out, 0–10,000
     * @param limit 1–200
     */
    @Needs(Need.ADMINISTER)
    public Slice<OrphanedGrant> orphaned(int start, int limit) {
        permissions.checkAdministrator();
        return Slice.of(report.orphaned(start, limit + 1), limit);
    }
}
