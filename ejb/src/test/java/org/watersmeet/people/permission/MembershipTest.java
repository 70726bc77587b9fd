package org.watersmeet.people.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.watersmeet.people.permission.SpacePermission.ADD_PAGE;
import static org.watersmeet.people.permission.SpacePermission.VIEW;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private static final long ADA = 1011;
    private static final long BOB = 1012;
    private static final long STAFF = 1001;
    private static final long GUESTS = 1002;

    private static final Membership MEMBER = new Membership(ADA, Set.of(STAFF), false);
    private static final Membership ADMINISTRATOR = new Membership(BOB, Set.of(), true);

    @Test
    void withoutGrantsNobodyMayDoAnythingButAnAdministrator() {
        assertThat(Membership.ANONYMOUS.allows(VIEW, grants())).isFalse();
        assertThat(MEMBER.allows(VIEW, grants())).isFalse();
        assertThat(ADMINISTRATOR.allows(VIEW, grants())).isTrue();
        assertThat(ADMINISTRATOR.allows(ADD_PAGE, grants())).isTrue();
    }

    @Test
    void whatEverybodyMayUsersMayToo() {
        SpaceGrants grants = grants(Grant.toEverybody(VIEW));

        assertThat(Membership.ANONYMOUS.allows(VIEW, grants)).isTrue();
        assertThat(MEMBER.allows(VIEW, grants)).isTrue();
        assertThat(MEMBER.allows(ADD_PAGE, grants)).isFalse();
    }

    @Test
    void whatUsersMayAnonymousReadersMayNot() {
        SpaceGrants grants = grants(Grant.toSignedIn(VIEW), Grant.toSignedIn(ADD_PAGE));

        assertThat(MEMBER.allows(ADD_PAGE, grants)).isTrue();
        assertThat(Membership.ANONYMOUS.allows(VIEW, grants)).isFalse();
        assertThat(Membership.ANONYMOUS.allows(ADD_PAGE, grants)).isFalse();
    }

    @Test
    void grantsToAGroupConcernItsMembersOnly() {
        assertThat(MEMBER.allows(VIEW, grants(Grant.toGroup(VIEW, STAFF)))).isTrue();
        assertThat(MEMBER.allows(VIEW, grants(Grant.toGroup(VIEW, GUESTS)))).isFalse();
    }

    @Test
    void editingIsWorthNothingWithoutViewing() {
        assertThat(MEMBER.allows(ADD_PAGE, grants(Grant.toGroup(ADD_PAGE, STAFF)))).isFalse();
        assertThat(
                        MEMBER.allows(
                                ADD_PAGE,
                                grants(Grant.toGroup(ADD_PAGE, STAFF), Grant.toSignedIn(VIEW))))
                .isTrue();
    }

    @Test
    void onlyGroupsAndUsersHaveAnId() {
        assertThatThrownBy(() -> Grant.toGroup(VIEW, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Subject(Subject.Kind.SIGNED_IN, STAFF))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void grantsToAUserConcernNobodyElse() {
        SpaceGrants grants = grants(Grant.toUser(VIEW, ADA), Grant.toGroup(VIEW, GUESTS));

        assertThat(MEMBER.allows(VIEW, grants)).isTrue();
        assertThat(new Membership(BOB, Set.of(), false).allows(VIEW, grants)).isFalse();
        assertThat(Membership.ANONYMOUS.allows(VIEW, grants)).isFalse();
    }

    @Test
    void aUserIsNoGroupOfTheSameNumber() {
        assertThat(MEMBER.allows(VIEW, grants(Grant.toUser(VIEW, STAFF)))).isFalse();
        assertThat(MEMBER.allows(VIEW, grants(Grant.toGroup(VIEW, ADA)))).isFalse();
    }

    @Test
    void aPermissionGivesNoOther() {
        SpaceGrants grants = grants(Grant.toSignedIn(VIEW), Grant.toSignedIn(ADD_PAGE));

        for (SpacePermission other : SpacePermission.values()) {
            assertThat(MEMBER.allows(other, grants))
                    .as("%s", other)
                    .isEqualTo(other == VIEW || other == ADD_PAGE);
        }
    }

    private static SpaceGrants grants(Grant... grants) {
        return SpaceGrants.of(List.of(grants));
    }
}
