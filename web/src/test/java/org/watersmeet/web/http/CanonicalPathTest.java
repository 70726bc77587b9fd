package org.watersmeet.web.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watersmeet.kernel.Problem;

class CanonicalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/display/DEV/Release+Plan",
                "/display/DEV/100%25",
                "/display/DEV/v1.0...",
                "/display/DEV/.hidden",
                "/display/DEV/..hidden",
                "/display/DEV/%C3%A4",
                "/rest/api/content/",
                "/x/wg-TSg"
            })
    void takesOneFormOfEachAddress(String path) {
        assertThatCode(() -> CanonicalPath.require(FakeRequest.of("GET", path).get()))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rest/api/content;jsessionid=1",
                "/rest/api/..;/admin",
                "/rest/api/../admin",
                "/rest/api/%2e%2e/admin",
                "/rest/api/%2E./admin",
                "/rest/./api",
                "/rest/api/..",
                "/rest/api/.",
                "/rest/api/%2e",
                "//evil.example.org/x",
                "/rest//api",
                "/rest%2fapi",
                "/rest%2Fapi",
                "/rest%5Capi",
                "/rest\\api",
                "/rest/api/content/1%00"
            })
    void refusesWhatAnotherReaderCouldUnderstandDifferently(String path) {
        assertThatThrownBy(() -> CanonicalPath.require(FakeRequest.of("GET", path).get()))
                .isInstanceOf(Problem.Invalid.class);
    }
}
