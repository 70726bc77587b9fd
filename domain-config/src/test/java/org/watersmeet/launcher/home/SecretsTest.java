package org.watersmeet.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @Test
    void aSecretIsMadeOnceAndOnlyItsOwnerReadsIt(@TempDir Path folder) throws IOException {
        Secrets secrets = new Secrets(folder.resolve("secrets"));

        String first = secrets.value("database-owner");

        assertThat(first).hasSize(32).isEqualTo(secrets.value("database-owner"));
        assertThat(secrets.value("balancer")).isNotEqualTo(first);
        Path file = secrets.file("database-owner");
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(PosixFilePermissions.fromString("r--------"));
    }
}
