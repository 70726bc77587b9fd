package org.watersmeet.launcher.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SiteStatusTest {

    private static final OptionalLong NONE = OptionalLong.empty();

    @Test
    void theJsonHasTheAgreedForm() {
        SiteStatus status = siteWith(member(OptionalLong.of(5), State.READY));

        assertThat(status.toJson())
                .isEqualTo(
                        "{\"url\":\"http://127.0.0.1:8080\",\"state\":\"running\",\"version\":\"1.0.0\","
                                + "\"supervisor\":{\"name\":\"supervisor\",\"pid\":1,\"state\":\"ready\"},"
                                + "\"balancer\":{\"name\":\"balancer\",\"pid\":2,\"state\":\"ready\"},"
                                + "\"controller\":{\"name\":\"controller\",\"url\":\"http://127.0.0.1:9990\",\"pid\":3,\"state\":\"ready\"},"
                                + "\"database\":{\"name\":\"database\",\"url\":\"jdbc:postgresql://127.0.0.1:10580/watersmeet\",\"pid\":4,\"embedded\":true,\"state\":\"ready\"},"
                                + "\"members\":[{\"name\":\"member1\",\"url\":\"http://127.0.0.1:8180\",\"pid\":5,\"build\":\"1.0.0+abc1234\",\"state\":\"ready\"}]}");
    }

    @Test
    void oneDeadMemberDegradesTheSite() {
        SiteStatus status = siteWith(member(NONE, State.DEAD));

        assertThat(status.state()).isEqualTo("degraded");
        assertThat(status.exitCode()).isEqualTo(3);
        assertThat(status.toJson()).contains("\"pid\":null,\"build\"");
    }

    @Test
    void aSiteIsDownWhenNothingRuns() {
        PartStatus gone = new PartStatus("x", NONE, State.STOPPED);
        SiteStatus status = new SiteStatus("", "1.0.0", gone, gone, gone, gone, List.of(gone));

        assertThat(status.state()).isEqualTo("down");
        assertThat(status.exitCode()).isEqualTo(4);
    }

    @Test
    void aDatabaseElsewhereNeedsNoProcessHere() {
        PartStatus elsewhere =
                new PartStatus("database", NONE, State.READY, Map.of("embedded", false));
        PartStatus here = new PartStatus("x", OptionalLong.of(1), State.READY);
        SiteStatus status = new SiteStatus("", "1.0.0", here, here, here, elsewhere, List.of(here));

        assertThat(status.state()).isEqualTo("running");
        assertThat(status.exitCode()).isZero();
    }

    private static SiteStatus siteWith(PartStatus member) {
        Map<String, Object> database = new LinkedHashMap<>();
        database.put("url", "jdbc:postgresql://127.0.0.1:10580/watersmeet");
        database.put("embedded", true);
        Map<String, Object> controller = Map.of("url", "http://127.0.0.1:9990");
        return new SiteStatus(
                "http://127.0.0.1:8080",
                "1.0.0",
                new PartStatus("supervisor", OptionalLong.of(1), State.READY),
                new PartStatus("balancer", OptionalLong.of(2), State.READY),
                new PartStatus("controller", OptionalLong.of(3), State.READY, controller),
                new PartStatus("database", OptionalLong.of(4), State.READY, database),
                List.of(member));
    }

    private static PartStatus member(OptionalLong pid, State state) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("url", "http://127.0.0.1:8180");
        details.put("build", "1.0.0+abc1234");
        return new PartStatus("member1", pid, state, details);
    }
}
