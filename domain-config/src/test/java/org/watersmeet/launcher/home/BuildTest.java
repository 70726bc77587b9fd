package org.watersmeet.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuildTest {

    @Test
    void versionsAreComparedByNumberNotByText() {
        assertThat(of("1.10.0").newerThan(of("1.9.9"))).isTrue();
        assertThat(of("1.9.9").newerThan(of("1.10.0"))).isFalse();
        assertThat(of("1.0.0-SNAPSHOT").newerThan(of("1.0.0"))).isFalse();
    }

    @Test
    void thisLauncherKnowsItsVersion() {
        assertThat(Build.ofThisLauncher().version()).matches("\\d+\\.\\d+\\.\\d+.*");
        assertThat(Build.ofThisLauncher().commit()).matches("[0-9a-f]+|unknown");
    }

    private static Build of(String version) {
        return new Build(version, "abc1234");
    }
}
