package org.watersmeet.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Properties;
import org.junit.jupiter.api.Test;

class WantedTest {

    @Test
    void aStoppedPartStaysStoppedUntilItIsStarted() {
        Wanted stopped = Wanted.up().stopped("member1");

        assertThat(stopped.isStopped("member1")).isTrue();
        assertThat(stopped.isStopped("member2")).isFalse();
        assertThat(stopped.started("member1").isStopped("member1")).isFalse();
    }

    @Test
    void eachRequestToStartIsTold() {
        Wanted twice = Wanted.up().started("database").started("database");

        assertThat(twice.startsOf("database")).isEqualTo(2);
        assertThat(twice.startsOf("balancer")).isZero();
    }

    @Test
    void allPartsOfASiteThatShallEndAreStopped() {
        assertThat(Wanted.up().allDown().isStopped("member1")).isTrue();
    }

    @Test
    void aMemberArrivesUntilItIsAdmittedOrStopped() {
        Wanted arriving = Wanted.up().stopped("member1").arriving("member1");

        assertThat(arriving.isArriving("member1")).isTrue();
        assertThat(arriving.isStopped("member1")).isFalse();
        assertThat(arriving.startsOf("member1")).isEqualTo(1);
        assertThat(arriving.admitted("member1").isArriving("member1")).isFalse();
        assertThat(arriving.stopped("member1").isArriving("member1")).isFalse();
        assertThat(arriving.started("member1").isArriving("member1")).isFalse();
    }

    @Test
    void nothingIsLeftOfAPartThatIsForgotten() {
        assertThat(Wanted.up().arriving("member0").stopped("member0").forgotten("member0"))
                .isEqualTo(Wanted.up());
    }

    @Test
    void theHomeKeepsIt() {
        Wanted wanted = Wanted.up().started("member1").stopped("member2").arriving("member3");

        assertThat(Wanted.of(wanted.toProperties())).isEqualTo(wanted);
    }

    @Test
    void aHomeWhereNobodyHasSaidAnythingIsDown() {
        assertThat(Wanted.of(new Properties()).down()).isTrue();
    }
}
