package org.watersmeet.wiki.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.watersmeet.kernel.Problem;

class NewSpaceTest {

    private static final SpaceKey KEY = new SpaceKey("K");

    @Test
    void nameIsCollapsedAndDescriptionTrimmed() {
        NewSpace space = new NewSpace(KEY, "  The \n Name ", "  two\nlines ");

        assertThat(space.name()).isEqualTo("The Name");
        assertThat(space.description()).isEqualTo("two\nlines");
    }

    @Test
    void nameHasOneTo255CodePoints() {
        assertThat(new NewSpace(KEY, "🎈".repeat(255), "").name()).hasSize(510);
        assertInvalid("name", " ", "");
        assertInvalid("name", "n".repeat(256), "");
    }

    @Test
    void descriptionHasAtMost10000CodePoints() {
        assertThat(new NewSpace(KEY, "n", "🎈".repeat(10_000)).description()).hasSize(20_000);
        assertInvalid("description", "n", "d".repeat(10_001));
    }

    private static void assertInvalid(String field, String name, String description) {
        assertThatThrownBy(() -> new NewSpace(KEY, name, description))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        problem -> assertThat(problem.field()).isEqualTo(field));
    }
}
