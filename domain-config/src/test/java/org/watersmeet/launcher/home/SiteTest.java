package org.watersmeet.launcher.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SiteTest {

    private static final Site FULL =
            new Site(
                    9000,
                    "0.0.0.0",
                    Optional.of(9443),
                    Optional.of("https://wiki.example.org"),
                    Optional.of("jdbc:postgresql://db/wiki"),
                    false,
                    true,
                    List.of(2, 5),
                    6);

    @Test
    void theHomeKeepsEveryOption() {
        assertThat(Site.of(FULL.toProperties())).isEqualTo(FULL);
        assertThat(Site.of(Site.DEFAULT.toProperties())).isEqualTo(Site.DEFAULT);
    }

    @Test
    void namesOfRemovedMembersAreNotUsedAgain() {
        Site site = Site.DEFAULT.withoutMember(2).withNewMember();

        assertThat(site.memberNames()).containsExactly("member1", "member3");
        assertThat(site.nextMember()).isEqualTo(4);
    }

    @Test
    void aSmallerSiteLosesItsHighestMembers() {
        assertThat(FULL.withMemberCount(1).members()).containsExactly(2);
        assertThat(FULL.withMemberCount(3).members()).containsExactly(2, 5, 6);
    }

    @Test
    void linksAreBuiltFromTheBaseUrlOrTheBalancersAddress() {
        assertThat(FULL.url()).isEqualTo("https://wiki.example.org");
        assertThat(Site.DEFAULT.url()).isEqualTo("http://127.0.0.1:8080");
    }

    @Test
    void overTlsPeopleUseItsPortAndHealthIsToldWithout() {
        Properties properties = Site.DEFAULT.toProperties();
        properties.setProperty("https-port", "8443");
        Site site = Site.of(properties);

        assertThat(site.url()).isEqualTo("https://127.0.0.1:8443");
        assertThat(site.plainUrl()).isEqualTo("http://127.0.0.1:8080");
    }
}
