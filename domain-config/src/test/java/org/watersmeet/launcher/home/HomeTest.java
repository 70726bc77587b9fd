package org.watersmeet.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @Test
    void anInstallationKeepsItsNameAndSharesItWithNobody(@TempDir Path folder) {
        Home home = Home.at(folder.resolve("one"));
        home.create();
        String name = home.installation();
        assertThat(name).isNotBlank().isEqualTo(Home.at(folder.resolve("one")).installation());

        Home other = Home.at(folder.resolve("other"));
        other.create();
        assertThat(other.installation()).isNotEqualTo(name);
    }
}
