package org.watersmeet.web.user;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BrowserNameTest {

    @Test
    void browserThatCallsItselfByManyNamesIsTheRarestOfThem() {
        String edge =
                "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                        + " Chrome/141.0.0.0 Safari/537.36 Edg/141.0.0.0";

        assertThat(BrowserName.of(edge)).isEqualTo("Edge, Windows");
        assertThat(BrowserName.of(edge.replace(" Edg/141.0.0.0", ""))).isEqualTo("Chrome, Windows");
    }

    @Test
    void phoneIsNoComputerOfTheSameSystem() {
        assertThat(
                        BrowserName.of(
                                "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/141.0"
                                        + " Mobile Safari/537.36"))
                .isEqualTo("Chrome, Android");
        assertThat(
                        BrowserName.of(
                                "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X)"
                                        + " AppleWebKit/605.1.15 Version/19.0 Safari/604.1"))
                .isEqualTo("Safari, iPhone");
    }

    @Test
    void programIsCalledAsItCallsItself() {
        assertThat(BrowserName.of("curl/8.5.0")).isEqualTo("curl/8.5.0");
        assertThat(BrowserName.of("")).isEmpty();
    }
}
