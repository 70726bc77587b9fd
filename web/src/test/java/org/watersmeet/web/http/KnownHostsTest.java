package org.watersmeet.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownHostsTest {

    private final KnownHosts hosts = new KnownHosts("wiki.example.org", "intranet, Wiki.local");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wiki.example.org",
                "WIKI.example.org:8443",
                "localhost:8080",
                "intranet",
                "wiki.local:80",
                "127.0.0.1:8180",
                "10.1.2.3",
                "[::1]:8080",
                "[fe80::1]"
            })
    void answersUnderItsNamesAndUnderNumbers(String host) {
        assertThat(hosts.knows(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "evil.example.org",
                "wiki.example.org.evil.example",
                "evil.example.org:wiki.example.org",
                "wiki.example.org@evil.example.org",
                "wiki.example.org:8443:1",
                "1.evil.example.org",
                "127.0.0.1.evil.example.org",
                "[evil.example.org]",
                "2130706433",
                "0x7f.1"
            })
    void answersUnderNoOther(String host) {
        assertThat(hosts.knows(host)).isFalse();
    }
}
