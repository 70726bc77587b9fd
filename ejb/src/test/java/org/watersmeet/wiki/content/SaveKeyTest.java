package org.watersmeet.wiki.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watersmeet.kernel.Problem;

class SaveKeyTest {

    @Test
    void takesVisibleAsciiUpTo255Characters() {
        String longest = "!~".repeat(127) + "k";

        assertThat(new SaveKey(longest).value()).isEqualTo(longest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a\u0000", "schlüssel", "\u007f", "🎈"})
    void refusesEverythingElse(String key) {
        assertThatThrownBy(() -> new SaveKey(key))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        problem -> assertThat(problem.field()).isEqualTo("Idempotency-Key"));
    }

    @Test
    void refuses256Characters() {
        assertThatThrownBy(() -> new SaveKey("k".repeat(256))).isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void hashTellsPartsApartThatReadTheSameInOneLine() {
        assertThat(SaveKey.hash("ab", "c")).isNotEqualTo(SaveKey.hash("a", "bc"));
        assertThat(SaveKey.hash("a", "")).isNotEqualTo(SaveKey.hash("", "a"));
        assertThat(SaveKey.hash("1:a")).isNotEqualTo(SaveKey.hash("", "a"));
    }

    @Test
    void hashOfTheSamePartsIsTheSame() {
        assertThat(SaveKey.hash("title", "body", 3)).isEqualTo(SaveKey.hash("title", "body", 3));
    }
}
