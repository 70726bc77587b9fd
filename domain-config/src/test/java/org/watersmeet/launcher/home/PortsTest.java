package org.watersmeet.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.watersmeet.launcher.console.LauncherFailure;

class PortsTest {

    @Test
    void allPortsDeriveFromTheBalancers() {
        Ports ports = new Ports(8080);

        assertThat(ports.member(1)).isEqualTo(8180);
        assertThat(ports.member(2)).isEqualTo(8280);
        assertThat(ports.management()).isEqualTo(9990);
        assertThat(ports.registration()).isEqualTo(8090);
        assertThat(ports.jgroups(1)).isEqualTo(10090);
        assertThat(ports.jgroups(2)).isEqualTo(10100);
        assertThat(ports.detection(2)).isEqualTo(10101);
        assertThat(ports.database()).isEqualTo(10580);
    }

    @Test
    void noTwoPartsShareAPort() {
        List<Integer> members = IntStream.rangeClosed(0, Ports.HIGHEST_MEMBER).boxed().toList();

        List<Integer> all = new Ports(8080).all(members);

        assertThat(all).doesNotHaveDuplicates().doesNotContain(10580);
    }

    @Test
    void portsThatOthersWouldExceedAreRefused() {
        assertThat(new Ports(1024).balancer()).isEqualTo(1024);
        assertThat(new Ports(30_000).database()).isEqualTo(32_500);
        assertThatThrownBy(() -> new Ports(1023)).isInstanceOf(LauncherFailure.class);
        assertThatThrownBy(() -> new Ports(30_001)).isInstanceOf(LauncherFailure.class);
    }
}
