package org.watersmeet.wiki.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watersmeet.kernel.Problem;

class LabelNameTest {

    @Test
    void wordsAreLowerCaseAndComposed() {
        assertThat(LabelName.parse(" How-To ").word()).isEqualTo("how-to");
        assertThat(LabelName.parse("A\u0308rger").word()).isEqualTo("\u00e4rger");
    }

    @Test
    void prefixStandsBeforeAColon() {
        assertThat(LabelName.parse("my:todo")).isEqualTo(new LabelName(LabelPrefix.MY, "todo"));
        assertThat(LabelName.parse("TEAM:it").prefix()).isEqualTo(LabelPrefix.TEAM);
        assertThat(LabelName.parse("global:x")).isEqualTo(LabelName.parse("x"));
    }

    @Test
    void bothSpellingsOfAFavouriteAreOne() {
        assertThat(LabelName.parse("my:favorite")).isEqualTo(LabelName.FAVOURITE);
        assertThat(LabelName.parse("favorite").word()).isEqualTo("favorite");
    }

    @Test
    void namesAreWrittenAsTheyAreRead() {
        assertThat(LabelName.parse("my:todo")).hasToString("my:todo");
        assertThat(LabelName.parse("todo")).hasToString("todo");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a b",
                "a,b",
                "a&b",
                "<script>",
                "what?",
                "c#",
                "a.b",
                "x\u00a0y",
                "a/b",
                "\ud800",
                "tab\there",
                "my:",
                "system:x",
                "a:b:c",
                "\u2028"
            })
    void whatLabelsCannotHaveIsRefused(String text) {
        assertThatThrownBy(() -> LabelName.parse(text)).isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void lengthIsLimitedInCodePoints() {
        String longest = "\ud83d\ude00".repeat(255);

        assertThat(LabelName.parse(longest).word()).isEqualTo(longest);
        assertThatThrownBy(() -> LabelName.parse(longest + "x"))
                .isInstanceOf(Problem.Invalid.class)
                .hasMessageContaining("255");
    }

    @Test
    void typedLabelsAreCutAtSpacesAndCommas() {
        assertThat(LabelName.parseAll(" one, two  my:three,, "))
                .extracting(LabelName::toString)
                .containsExactly("one", "two", "my:three");
        assertThat(LabelName.parseAll(" , ")).isEmpty();
    }
}
