package org.watersmeet.web.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/display/DEV/Plan?a=http://x#b", "/x@y", "/a//b"})
    void pathsOfThisSiteAreOwn(String address) {
        assertThat(ReturnAddress.isOwn(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "display/DEV",
                "//evil.example.org",
                "/\\evil.example.org",
                "\\\\evil.example.org",
                "https://evil.example.org/",
                "javascript:alert(1)",
                " //evil.example.org",
                "/a\r\nSet-Cookie: a=b",
                "/\t/evil.example.org"
            })
    void whatLeavesIsNot(String address) {
        assertThat(ReturnAddress.isOwn(address)).isFalse();
        assertThatThrownBy(() -> ReturnAddress.own(address))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
