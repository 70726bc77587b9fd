package org.watersmeet.wiki.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watersmeet.kernel.Problem;

class NewValueTest {

    @Test
    void keysAreKeptAsTheyAre() {
        assertThat(new PropertyKey("a.Key:with ü").value()).isEqualTo("a.Key:with ü");
        assertThat(new PropertyKey("😀".repeat(255)).value()).hasSize(510);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\nb", "a\u0000", "a/b", "a\\b", "a;b", ".", ".."})
    void keysThatAreNoSegmentOfAnAddressAreRefused(String key) {
        assertThatThrownBy(() -> new PropertyKey(key)).isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void longKeysAreRefused() {
        String key = "x".repeat(256);
        assertThatThrownBy(() -> new PropertyKey(key)).isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void sizeIsCountedInBytes() {
        PropertyKey key = new PropertyKey("k");
        String most = "ü".repeat(NewValue.MAX_BYTES / 2);

        assertThat(new NewValue(key, most).json()).isEqualTo(most);
        assertThatThrownBy(() -> new NewValue(key, most + "x"))
                .isInstanceOf(Problem.LimitExceeded.class);
    }
}
