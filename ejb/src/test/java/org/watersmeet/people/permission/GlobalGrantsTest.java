package org.watersmeet.people.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GlobalGrantsTest {

    private static final SpaceGrants OPEN =
            SpaceGrants.of(List.of(Grant.toEverybody(SpacePermission.VIEW)));

    private static Membership member(boolean inAdministrators, GlobalGrant... grants) {
        return Membership.of(7, Set.of(1L, 2L), inAdministrators, GlobalGrants.of(List.of(grants)));
    }

    private static GlobalGrant grant(GlobalPermission permission, Subject subject) {
        return new GlobalGrant(permission, subject);
    }

    @Test
    void whoMayNotUseTheSiteMayDoNothing() {
        Membership member = member(false, grant(GlobalPermission.CREATE_SPACE, Subject.user(7)));

        assertThat(member.uses()).isFalse();
        assertThat(member.allows(GlobalPermission.CREATE_SPACE)).isFalse();
        assertThat(member.allows(SpacePermission.VIEW, OPEN)).isFalse();
    }

    @Test
    void grantsAddUpOverTheUserAndGroups() {
        Membership member =
                member(
                        false,
                        grant(GlobalPermission.USE, Subject.group(2)),
                        grant(GlobalPermission.PERSONAL_SPACE, Subject.SIGNED_IN),
                        grant(GlobalPermission.CREATE_SPACE, Subject.group(3)));

        assertThat(member.allows(SpacePermission.VIEW, OPEN)).isTrue();
        assertThat(member.allows(GlobalPermission.PERSONAL_SPACE)).isTrue();
        assertThat(member.allows(GlobalPermission.CREATE_SPACE)).isFalse();
        assertThat(member.administrator()).isFalse();
    }

    @Test
    void administratorsNeedNoGrant() {
        assertThat(member(true).allows(GlobalPermission.CREATE_SPACE)).isTrue();
        assertThat(member(true).administrator()).isTrue();
        assertThat(member(false, grant(GlobalPermission.SYSTEM, Subject.user(7))).administrator())
                .isTrue();
    }

    @Test
    void anonymousReadersHaveWhatEverybodyHas() {
        GlobalGrants none = GlobalGrants.of(List.of());
        GlobalGrants open =
                GlobalGrants.of(List.of(grant(GlobalPermission.USE, Subject.EVERYBODY)));
        GlobalGrants signedIn =
                GlobalGrants.of(List.of(grant(GlobalPermission.USE, Subject.SIGNED_IN)));

        assertThat(anonymous(none).allows(SpacePermission.VIEW, OPEN)).isFalse();
        assertThat(anonymous(open).allows(SpacePermission.VIEW, OPEN)).isTrue();
        assertThat(anonymous(signedIn).allows(SpacePermission.VIEW, OPEN)).isFalse();
    }

    private static Membership anonymous(GlobalGrants grants) {
        return Membership.of(0, Set.of(), false, grants);
    }
}
