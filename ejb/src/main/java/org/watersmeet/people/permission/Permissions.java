package org.watersmeet.people.permission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.access.CheckLog;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Scope;

/**
 * Asks whether the caller of this request may do something. Three verbs (after Gerrit): {@code
 * check} throws and guards an action; {@code test} answers and shapes a button; {@link
 * #visibility()} filters a set.
 *
 * <p>What one may not view does not exist: that is {@link Problem.NotFound}, never a refusal.
 */
@ApplicationScoped
public class Permissions {

    /** The group whose members administer the site, as in Confluence. */
    public static final String ADMINISTRATORS = "confluence-administrators";

    @Inject PermissionSets sets;

    /**
     * Guards reading in a space, or reading a content.
     *
     * @param what what is asked for, as the message names it: {@code "page"}
     * @throws Problem.NotFound if the caller may not view the space, or not the content
     */
    public void checkView(Guarded target, String what) {
        CheckLog.made(Need.VIEW);
        requireView(target, what);
    }

    /**
     * Guards what needs a permission of a space beyond viewing.
     *
     * @throws Problem.NotFound if the caller may not view the space, or not the content
     * @throws Problem.Unauthenticated if an anonymous caller may view but not do it
     * @throws Problem.Forbidden if a user may view but not do it, or the space is archived
     */
    public void check(SpacePermission permission, Guarded target, String what) {
        CheckLog.made(permission == SpacePermission.ADMINISTER ? Need.ADMINISTER : Need.EDIT);
        requireView(target, what);
        if (!membership().allows(permission, sets.grants(target.space()))) {
            throw refused(
                    "space.permission", "You have no permission to " + permission.doing() + ".");
        }
        if (permission.edits() && !target.restrictions().letEdit(membership())) {
            throw refused("content.restricted", "Only some people may change this " + what + ".");
        }
        if (!permission.countsInArchive()) {
            refuseArchived(target.space());
        }
    }

    /**
     * Guards deleting and restoring: with the permission for all of a kind, or for one's own.
     *
     * @param creator who made what is to be deleted
     * @throws Problem as {@link #check}
     */
    public void checkRemove(
            SpacePermission permission, UserId creator, Guarded target, String what) {
        boolean own = ownedBy(creator) && allowed(SpacePermission.REMOVE_OWN, target.space());
        check(own ? SpacePermission.REMOVE_OWN : permission, target, what);
    }

    /** The question that {@link #checkRemove} decides. */
    public boolean testRemove(SpacePermission permission, UserId creator, Guarded target) {
        return test(permission, target)
                || ownedBy(creator) && test(SpacePermission.REMOVE_OWN, target);
    }

    private static boolean ownedBy(UserId creator) {
        return !creator.anonymous() && creator.equals(CallerContext.caller().id());
    }

    private void requireView(Guarded target, String what) {
        if (!test(SpacePermission.VIEW, target)) {
            throw notFound(what);
        }
    }

    /**
     * For what is guarded by another check and changes something in a space.
     *
     * @throws Problem.Forbidden if the space is archived
     */
    public void refuseArchived(SpaceStamp space) {
        if (space.archived()) {
            throw new Problem.Forbidden(
                    "space.archived",
                    "This space is archived: it can be read, but not be changed.");
        }
    }

    /**
     * Guards what only administrators do.
     *
     * @throws Problem.Unauthenticated if nobody is signed in
     * @throws Problem.Forbidden if the caller is no administrator
     */
    public void checkAdministrator() {
        CheckLog.made(Need.ADMINISTER);
        if (!administrator()) {
            throw refused("site.administer", "Only an administrator of the site may do this.");
        }
    }

    /**
     * Guards what only users do.
     *
     * @throws Problem.Unauthenticated if nobody is signed in
     */
    public void checkSignedIn() {
        CheckLog.made(Need.SIGNED_IN);
        if (CallerContext.caller().anonymous()) {
            throw refused("signin.needed", "");
        }
        if (!membership().uses()) {
            throw new Problem.Forbidden(
                    "site.use", "You may not use this site: ask its administrators.");
        }
    }

    /**
     * Guards what needs a permission for the whole site.
     *
     * @throws Problem.Unauthenticated if nobody is signed in and not everybody has it
     * @throws Problem.Forbidden if the user does not have it
     */
    public void checkGlobal(GlobalPermission permission) {
        CheckLog.made(Need.GLOBAL);
        if (!test(permission)) {
            throw refused(
                    "site.permission",
                    switch (permission) {
                        case USE -> "You may not use this site.";
                        case VIEW_PROFILES -> "You may not see profiles of users.";
                        case PERSONAL_SPACE -> "You may not make a space of your own.";
                        case CREATE_SPACE -> "You may not make spaces.";
                        case SYSTEM -> "Only an administrator of the site may do this.";
                    });
        }
    }

    /**
     * Guards what users tell of themselves; each may see the own.
     *
     * @param whose {@link UserId#ANONYMOUS} if there is no such user, so that nobody learns of it
     * @throws Problem as {@link #checkGlobal}
     */
    public void checkProfile(UserId whose) {
        if (ownedBy(whose)) {
            CheckLog.made(Need.GLOBAL);
        } else {
            checkGlobal(GlobalPermission.VIEW_PROFILES);
        }
    }

    /** The question that {@link #checkGlobal} decides; also of whoever has not signed in. */
    public boolean test(GlobalPermission permission) {
        return membership().allows(permission);
    }

    /**
     * Guards credentials themselves: only a person who has signed in changes by what a user may
     * sign in, never a token.
     *
     * @throws Problem.Unauthenticated if nobody is signed in
     * @throws Problem.Forbidden if the caller is a program with a token
     */
    public void checkInPerson() {
        checkSignedIn();
        if (CallerContext.caller().scope() != Scope.EVERYTHING) {
            throw new Problem.Forbidden(
                    "token.in-person", "A token is not good for this: log in with your password.");
        }
    }

    public boolean test(SpacePermission permission, Guarded target) {
        Restrictions restrictions = target.restrictions();
        return allowed(permission, target.space())
                && restrictions.letView(membership())
                && (!permission.edits() || restrictions.letEdit(membership()));
    }

    /** For lists that a cache holds: whether restrictions let the caller view. */
    public boolean testView(Restrictions restrictions) {
        return restrictions.letView(membership());
    }

    public boolean administrator() {
        return membership().administrator();
    }

    /** For queries: what the caller may view. */
    public Visibility visibility() {
        CheckLog.made(Need.VISIBILITY);
        return Visibility.of(membership());
    }

    /**
     * Why somebody may or may not do something; for those who administer the space or the site,
     * which the caller of this makes sure of.
     *
     * @param who of whom it is asked; {@link UserId#ANONYMOUS} for whoever has not signed in
     */
    public Explanation explain(UserId who, SpacePermission permission, Guarded target) {
        return Explanation.of(
                permission,
                sets.membershipOf(who, siteEpoch()),
                sets.grants(target.space()),
                target);
    }

    /**
     * What changes an archived space, or any while the site is read-only, is allowed to nobody,
     * administrators included.
     */
    private boolean allowed(SpacePermission permission, SpaceStamp space) {
        return (permission.countsInArchive()
                        || !space.archived() && !CallerContext.site().readOnly())
                && membership().allows(permission, sets.grants(space));
    }

    private Membership membership() {
        return sets.membership(CallerContext.caller(), siteEpoch());
    }

    private static long siteEpoch() {
        return CallerContext.site().permissionEpoch();
    }

    private static Problem refused(String code, String message) {
        return CallerContext.caller().anonymous()
                ? new Problem.Unauthenticated(code, "Please sign in to do this.")
                : new Problem.Forbidden(code, message);
    }

    /**
     * What the database was asked for, if it is there.
     *
     * @throws Problem.NotFound if it is not
     */
    public static <T> T found(@Nullable T answer, String what) {
        if (answer == null) {
            throw notFound(what);
        }
        return answer;
    }

    /** The same words whether it is absent or hidden. */
    public static Problem.NotFound notFound(String what) {
        return new Problem.NotFound(
                what + ".not-found", "There is no such " + what + ", or you may not see it.");
    }
}
