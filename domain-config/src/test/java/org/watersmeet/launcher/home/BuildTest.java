package org.watersmeet.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.watersmeet.launcher.console.LauncherFailure;

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

    @Test
    void anApplicationSaysWhichBuildItIs(@TempDir Path folder) throws IOException {
        Path ear = folder.resolve("some.ear");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Watersmeet-Version", "1.2.3");
        manifest.getMainAttributes().putValue("Watersmeet-Commit", "abc1234");
        try (OutputStream file = Files.newOutputStream(ear);
                JarOutputStream jar = new JarOutputStream(file, manifest)) {
            jar.finish();
        }

        assertThat(Build.ofApplication(ear)).isEqualTo(of("1.2.3"));
    }

    @Test
    void whatIsNoApplicationIsRefused(@TempDir Path folder) throws IOException {
        Path ear = folder.resolve("other.ear");
        try (OutputStream file = Files.newOutputStream(ear);
                JarOutputStream jar = new JarOutputStream(file, new Manifest())) {
            jar.finish();
        }

        assertThatThrownBy(() -> Build.ofApplication(ear))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("no EAR of Watersmeet");
    }

    private static Build of(String version) {
        return new Build(version, "abc1234");
    }
}
