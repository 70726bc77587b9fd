package org.watersmeet.people.permission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.access.Caller;
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
     * Guards reading in a space.
     *
     * @param what what is asked for, as the message names it: {@code "page"}
     * @throws Problem.NotFound if the caller may not view the space
     */
    public void checkView(SpaceStamp space, String what) {
        CheckLog.made(Need.VIEW);
        if (!allowed(SpacePermission.VIEW, space)) {
            throw notFound(what);
        }
    }

    /**
     * Guards changes in a space.
     *
     * @throws Problem.NotFound if the caller may not view the space
     * @throws Problem.Unauthenticated if an anonymous caller may view but not edit
     * @throws Problem.Forbidden if a user may view but not edit, or the space is archived
     */
    public void checkEdit(SpaceStamp space, String what) {
        CheckLog.made(Need.EDIT);
        if (!allowed(SpacePermission.VIEW, space)) {
            throw notFound(what);
        }
        if (!membership().allows(SpacePermission.EDIT, sets.grants(space))) {
            throw refused("space.edit", "You may view this space, but not change it.");
        }
        refuseArchived(space);
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
     * Guards what the administrators of a space do: until spaces have their own, those of the site.
     *
     * @throws Problem.NotFound if the caller may not view the space
     * @throws Problem.Unauthenticated if an anonymous caller may view the space
     * @throws Problem.Forbidden if a user may view the space, but does not administer it
     */
    public void checkAdminister(SpaceStamp space, String what) {
        CheckLog.made(Need.ADMINISTER);
        if (!allowed(SpacePermission.VIEW, space)) {
            throw notFound(what);
        }
        if (!testAdminister(space)) {
            throw refused("space.administer", "Only an administrator of the space may do this.");
        }
    }

    /** Whether the caller administers a space. */
    public boolean testAdminister(SpaceStamp space) {
        return administrator() && allowed(SpacePermission.VIEW, space);
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

    public boolean test(SpacePermission permission, SpaceStamp space) {
        return allowed(permission, space);
    }

    public boolean administrator() {
        return membership().administrator();
    }

    /** For queries: which spaces the caller may view. */
    public Visibility visibility() {
        CheckLog.made(Need.VISIBILITY);
        Membership membership = membership();
        return new Visibility(
                membership.administrator(),
                membership.signedIn(),
                membership.groups().stream().sorted().toList());
    }

    /** In an archived space nothing but viewing, for administrators too. */
    private boolean allowed(SpacePermission permission, SpaceStamp space) {
        return (permission == SpacePermission.VIEW || !space.archived())
                && membership().allows(permission, sets.grants(space));
    }

    private Membership membership() {
        Caller caller = CallerContext.caller();
        return caller.anonymous() ? Membership.ANONYMOUS : sets.membership(caller);
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
