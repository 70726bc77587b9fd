package org.watersmeet.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentIdTest {

    @Test
    void decimalFormIsReadAndWritten() {
        assertThat(ContentId.parse(" 65537 ")).isEqualTo(new ContentId(65537)).hasToString("65537");
    }

    @Test
    void attachmentsAreNamedWithOrWithoutTheirPrefix() {
        assertThat(ContentId.parse("att65540")).isEqualTo(new ContentId(65540));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0",
                "-1",
                "att",
                "atta5",
                "att-5",
                "1.0",
                "0x10",
                "9223372036854775808",
                "1 2"
            })
    void whatIsNoPositiveNumberNamesNothing(String text) {
        assertThatThrownBy(() -> ContentId.parse(text)).isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void messageQuotesOnlyTheBeginningOfLongInput() {
        assertThatThrownBy(() -> ContentId.parse("x".repeat(10_000)))
                .hasMessage("No content found with id: " + "x".repeat(40) + "…");
    }
}
