package org.watersmeet.wiki.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watersmeet.kernel.Problem;

class SpaceKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"A", "dev", "Team42", "0"})
    void newKeysAreLettersAndDigits(String key) {
        assertThat(SpaceKey.forNewSpace(key).value()).isEqualTo(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a-b", "~me", "ä", "a/b", "..", "a\u0000", "٣"})
    void newKeysHaveNothingElse(String key) {
        assertThatThrownBy(() -> SpaceKey.forNewSpace(key))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        problem -> assertThat(problem.field()).isEqualTo("key"));
    }

    @Test
    void newKeysHaveAtMost255Characters() {
        assertThat(SpaceKey.forNewSpace("k".repeat(255)).value()).hasSize(255);
        assertThatThrownBy(() -> SpaceKey.forNewSpace("k".repeat(256)))
                .isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void isShownAsWrittenAndComparedWithoutCase() {
        assertThat(new SpaceKey("Dev")).hasToString("Dev");
        assertThat(new SpaceKey("Dev").lookup()).isEqualTo(new SpaceKey("dEV").lookup());
    }
}
