package org.watersmeet.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlacementTest {

    private static final Build OLD = new Build("1.0.0", "abc1234");
    private static final Build NEW = new Build("1.1.0", "def5678");

    @Test
    void membersHaveTheBuildOfTheirGroup() {
        Placement rolling = Placement.of(OLD).withNext(NEW).withMember("member1", MemberGroup.B);

        assertThat(rolling.build("member1")).isEqualTo(NEW);
        assertThat(rolling.build("member2")).isEqualTo(OLD);
        assertThat(rolling.strayed()).containsExactly("member1");
    }

    @Test
    void memberThatGoesBackHasStrayedNoMore() {
        Placement back =
                Placement.of(OLD)
                        .withNext(NEW)
                        .withMember("member1", MemberGroup.B)
                        .withMember("member1", MemberGroup.A);

        assertThat(back.build("member1")).isEqualTo(OLD);
        assertThat(back.strayed()).isEmpty();
    }

    @Test
    void afterADeploymentTheOtherGroupServes() {
        Placement after =
                Placement.of(OLD)
                        .withNext(NEW)
                        .withMember("member1", MemberGroup.B)
                        .servedBy(MemberGroup.B);

        assertThat(after.build("member2")).isEqualTo(NEW);
        assertThat(after.strayed()).isEmpty();
        assertThat(after.serving().other()).isEqualTo(MemberGroup.A);
    }

    @Test
    void theHomeKeepsIt() {
        Placement rolling = Placement.of(OLD).withNext(NEW).withMember("member1", MemberGroup.B);

        assertThat(Placement.of(rolling.toProperties())).isEqualTo(rolling);
    }
}
