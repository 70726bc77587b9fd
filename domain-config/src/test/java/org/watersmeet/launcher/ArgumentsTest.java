package org.watersmeet.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.watersmeet.launcher.console.LauncherFailure;

class ArgumentsTest {

    @Test
    void optionsAndNamesMayComeInAnyOrder() {
        Arguments arguments = parse("--home=/srv/wiki", "kill", "--verbose", "member1");

        assertThat(arguments.command()).isEqualTo("kill");
        assertThat(arguments.name("a member")).isEqualTo("member1");
        assertThat(arguments.home("/home/a")).isEqualTo(Path.of("/srv/wiki"));
    }

    @Test
    void theHomeIsInTheUsersFolderUnlessGiven() {
        assertThat(parse("status").home("/home/a")).isEqualTo(Path.of("/home/a/.watersmeet"));
    }

    @Test
    void whatFollowsCliIsForTheServersOwnTool() {
        Arguments arguments = parse("cli", "--home", "/srv/wiki", "--command=:whoami", "--json");

        assertThat(arguments.names()).containsExactly("--command=:whoami", "--json");
        assertThat(arguments.home("/home/a")).isEqualTo(Path.of("/srv/wiki"));
    }

    @Test
    void unknownOptionsAndMissingValuesAreRefused() {
        assertThatThrownBy(() -> parse("up", "--prot", "1"))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("--prot");
        assertThatThrownBy(() -> parse("up", "--port")).hasMessageContaining("needs a value");
        assertThatThrownBy(() -> parse("up", "--members", "0").number("members", 1))
                .hasMessageContaining("at least 1");
        assertThatThrownBy(() -> parse("kill").name("a member")).hasMessageContaining("a member");
    }

    private static Arguments parse(String... line) {
        return Arguments.parse(List.of(line));
    }
}
