package org.watersmeet.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @ParameterizedTest
    @CsvSource({
        "Plan, plan",
        "  Release   Plan  , release plan",
        "STRASSE, straße",
        "ΟΔΟΣ, οδος",
        "ΟΔΟΣ, οδοσ",
        "Cafe\u0301, CAFÉ",
        "\u212Bngström, ångström",
        "a\u00a0b, a b"
    })
    void keysOfWhatPeopleTakeForTheSameNameAreEqual(String one, String other) {
        assertThat(Text.key(one)).isEqualTo(Text.key(other));
    }

    @ParameterizedTest
    @CsvSource({"Plan, Plans", "resume, résumé", "a b, ab", "1, ¹"})
    void keysOfDifferentNamesDiffer(String one, String other) {
        assertThat(Text.key(one)).isNotEqualTo(Text.key(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Straße", "ΟΔΟΣ", "İstanbul", "ﬁn", "ǅ", "Cafe\u0301", "a  b"})
    void keyOfAKeyIsItself(String text) {
        String key = Text.key(text);

        assertThat(Text.key(key)).isEqualTo(key);
    }

    @Test
    void collapsingTurnsRunsOfSpacesAndControlsIntoOneSpace() {
        assertThat(Text.collapsed("\t a \r\n\u0000 b\u00a0\u2003c \u007f")).isEqualTo("a b c");
    }

    @Test
    void collapsingWhatIsOnlySpaceLeavesNothing() {
        assertThat(Text.collapsed(" \t\n\u00a0")).isEmpty();
    }

    @Test
    void shorteningMarksTheCut() {
        assertThat(Text.shortened("abcdef", 3)).isEqualTo("abc…");
        assertThat(Text.shortened("abc", 3)).isEqualTo("abc");
    }

    @Test
    void shorteningNeverCutsACharacterInHalf() {
        assertThat(Text.shortened("ab🎈cd", 3)).isEqualTo("ab🎈…");
    }

    @Test
    void lengthCountsCodePoints() {
        assertThat(Text.length("a🎈é")).isEqualTo(3);
    }
}
