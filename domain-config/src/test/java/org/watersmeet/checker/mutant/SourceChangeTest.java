package org.watersmeet.checker.mutant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class SourceChangeTest {

    private final SourceChange change = new SourceChange("org.example.Door", "locked()", "true");

    @Test
    void pathIsThatOfTheClass() {
        assertThat(change.path()).isEqualTo("org/example/Door.java");
    }

    @Test
    void textIsReplacedAndTheRestKept() {
        assertThat(change.applyTo("return locked();")).isEqualTo("return true;");
    }

    @Test
    void textThatIsMissingIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> change.applyTo("return open();"))
                .withMessage("org.example.Door must hold exactly once: locked()");
    }

    @Test
    void textThatOccursTwiceIsRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> change.applyTo("return locked() || locked();"))
                .withMessage("org.example.Door must hold exactly once: locked()");
    }
}
