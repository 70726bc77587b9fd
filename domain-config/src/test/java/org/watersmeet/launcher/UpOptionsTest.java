package org.watersmeet.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.watersmeet.launcher.console.LauncherFailure;
import org.watersmeet.launcher.home.Site;

class UpOptionsTest {

    @Test
    void whatIsNotGivenStaysAsItIs() {
        Site before = options("--port", "9000", "--no-respawn").apply(Site.DEFAULT);

        Site after = options("--members", "3").apply(before);

        assertThat(after.port()).isEqualTo(9000);
        assertThat(after.respawn()).isFalse();
        assertThat(after.memberNames()).containsExactly("member1", "member2", "member3");
    }

    @Test
    void theSameOptionsChangeNothing() {
        UpOptions same = options("--port", "8080", "--members", "2");

        assertThat(same.commandsToChange(Site.DEFAULT, same.apply(Site.DEFAULT))).isEmpty();
    }

    @Test
    void otherOptionsNameTheCommandThatChangesThem() {
        assertThat(changes("--members", "3")).containsExactly("watersmeet add-member");
        assertThat(changes("--members", "1")).containsExactly("watersmeet remove-member NAME");
        assertThat(changes("--port", "9000")).first().asString().startsWith("watersmeet down");
        assertThat(changes("--bind", "0.0.0.0")).hasSize(1);
        assertThat(changes("--base-url", "https://wiki.example.org")).hasSize(1);
        assertThat(changes("--https-port", "8443")).containsExactly(UpOptions.RESTART);
        assertThat(changes("--anonymous")).first().asString().contains("administration");
    }

    @Test
    void aBaseUrlIsSchemeHostAndPort() {
        assertThat(options("--base-url", "https://wiki.example.org/").apply(Site.DEFAULT).url())
                .isEqualTo("https://wiki.example.org");
        assertThatThrownBy(() -> options("--base-url", "wiki.example.org").apply(Site.DEFAULT))
                .isInstanceOf(LauncherFailure.class);
    }

    @Test
    void moreMembersThanThereArePortsAreRefused() {
        assertThat(options("--members", "20").apply(Site.DEFAULT).members()).hasSize(20);
        assertThatThrownBy(() -> options("--members", "21").apply(Site.DEFAULT))
                .isInstanceOf(LauncherFailure.class);
    }

    @Test
    void tlsHasAPortOfItsOwnAndABaseUrlThatSaysSo() {
        assertThat(options("--https-port", "8443").apply(Site.DEFAULT).url())
                .isEqualTo("https://127.0.0.1:8443");
        assertThat(refused("--https-port", "8180")).contains("none of the site's own");
        assertThat(refused("--https-port", "10580")).contains("none of the site's own");
        assertThat(refused("--https-port", "70000")).contains("65535");
        assertThat(refused("--https-port", "8443", "--base-url", "http://wiki.example.org"))
                .contains("https://");
        assertThat(refused("--certificate", "site.p12")).contains("--https-port");
        assertThat(refused("--https-port", "8443", "--key", "site.pem")).contains("--certificate");
    }

    private static String refused(String... line) {
        LauncherFailure failure =
                catchThrowableOfType(
                        LauncherFailure.class, () -> options(line).apply(Site.DEFAULT));
        assertThat(failure).isNotNull();
        assertThat(failure.exitCode()).isEqualTo(2);
        return failure.getMessage();
    }

    private static List<String> changes(String... line) {
        UpOptions options = options(line);
        return options.commandsToChange(Site.DEFAULT, options.apply(Site.DEFAULT));
    }

    private static UpOptions options(String... line) {
        return new UpOptions(Arguments.parse(List.of(line)));
    }
}
