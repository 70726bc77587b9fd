package org.watersmeet.people.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.watersmeet.people.permission.SpacePermission.EDIT;
import static org.watersmeet.people.permission.SpacePermission.VIEW;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MembershipTest {

    private static final long STAFF = 1001;
    private static final long GUESTS = 1002;

    private static final Membership MEMBER = new Membership(true, Set.of(STAFF), false);
    private static final Membership ADMINISTRATOR = new Membership(true, Set.of(), true);

    @Test
    void withoutGrantsNobodyMayDoAnythingButAnAdministrator() {
        assertThat(Membership.ANONYMOUS.allows(VIEW, List.of())).isFalse();
        assertThat(MEMBER.allows(VIEW, List.of())).isFalse();
        assertThat(ADMINISTRATOR.allows(VIEW, List.of())).isTrue();
        assertThat(ADMINISTRATOR.allows(EDIT, List.of())).isTrue();
    }

    @Test
    void whatEverybodyMayUsersMayToo() {
        List<Grant> grants = List.of(Grant.toEverybody(VIEW));

        assertThat(Membership.ANONYMOUS.allows(VIEW, grants)).isTrue();
        assertThat(MEMBER.allows(VIEW, grants)).isTrue();
        assertThat(MEMBER.allows(EDIT, grants)).isFalse();
    }

    @Test
    void whatUsersMayAnonymousReadersMayNot() {
        List<Grant> grants = List.of(Grant.toSignedIn(VIEW), Grant.toSignedIn(EDIT));

        assertThat(MEMBER.allows(EDIT, grants)).isTrue();
        assertThat(Membership.ANONYMOUS.allows(VIEW, grants)).isFalse();
        assertThat(Membership.ANONYMOUS.allows(EDIT, grants)).isFalse();
    }

    @Test
    void grantsToAGroupConcernItsMembersOnly() {
        assertThat(MEMBER.allows(VIEW, List.of(Grant.toGroup(VIEW, STAFF)))).isTrue();
        assertThat(MEMBER.allows(VIEW, List.of(Grant.toGroup(VIEW, GUESTS)))).isFalse();
    }

    @Test
    void editingIsWorthNothingWithoutViewing() {
        assertThat(MEMBER.allows(EDIT, List.of(Grant.toGroup(EDIT, STAFF)))).isFalse();
        assertThat(MEMBER.allows(EDIT, List.of(Grant.toGroup(EDIT, STAFF), Grant.toSignedIn(VIEW))))
                .isTrue();
    }

    @Test
    void onlyGroupsHaveAnId() {
        assertThatThrownBy(() -> Grant.toGroup(VIEW, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Grant(VIEW, Grant.Subject.SIGNED_IN, STAFF))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
