package org.watersmeet.wiki.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.watersmeet.kernel.Problem;
import org.watersmeet.wiki.content.SaveKey;

class DraftTextTest {

    private static DraftText of(String source) {
        return new DraftText("", source, "", false, 0, 0, new SaveKey("k"));
    }

    @Test
    void aDraftIsCountedInBytes() {
        assertThat(of("x".repeat(DraftText.MAX_BYTES)).source()).hasSize(DraftText.MAX_BYTES);
        assertThatThrownBy(() -> of("é".repeat(DraftText.MAX_BYTES / 2 + 1)))
                .isInstanceOf(Problem.LimitExceeded.class);
    }
}
