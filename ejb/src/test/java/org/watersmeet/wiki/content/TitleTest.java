package org.watersmeet.wiki.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watersmeet.kernel.Problem;

class TitleTest {

    @Test
    void takesUpTo255CodePointsHoweverManyCharactersTheyAre() {
        String emoji = "🎈".repeat(255);

        assertThat(new Title(emoji).value()).isEqualTo(emoji).hasSize(510);
    }

    @Test
    void refuses256CodePointsAndSaysHowManyThereAre() {
        assertThatThrownBy(() -> new Title("a".repeat(256)))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        problem -> {
                            assertThat(problem.code()).isEqualTo("content.title-too-long");
                            assertThat(problem.field()).isEqualTo("title");
                            assertThat(problem.getMessage()).contains("256", "255");
                        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\n\t", "\u00a0", "\u0000"})
    void refusesATitleOfNothing(String title) {
        assertThatThrownBy(() -> new Title(title))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        problem -> assertThat(problem.code()).isEqualTo("content.title-missing"));
    }

    @Test
    void spacesAroundAndInsideAreNotCounted() {
        Title title = new Title("  a" + " ".repeat(300) + "b ");

        assertThat(title.value()).isEqualTo("a b");
    }

    @Test
    void isShownAsWrittenAndComparedWithoutCase() {
        Title title = new Title("Release PLAN");

        assertThat(title).hasToString("Release PLAN");
        assertThat(title.key()).isEqualTo(new Title("release plan").key());
    }
}
