package org.watersmeet.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparedLinesTest {

    @Test
    void onlyLinesThatDifferAreMarked() {
        ComparedLines compared = ComparedLines.of("a\nb\nc\nd", "a\nB\nc\nX\nd");

        assertThat(changed(compared.left())).containsExactly("b");
        assertThat(changed(compared.right())).containsExactly("B", "X");
    }

    @Test
    void everyLineOfBothTextsIsThere() {
        ComparedLines compared = ComparedLines.of("a\n\nb\n", "b");

        assertThat(compared.left())
                .extracting(ComparedLines.Line::text)
                .containsExactly("a", "", "b");
        assertThat(compared.right()).extracting(ComparedLines.Line::text).containsExactly("b");
        assertThat(changed(compared.right())).isEmpty();
    }

    @Test
    void equalTextsHaveNoMark() {
        ComparedLines compared = ComparedLines.of("a\na\na", "a\na\na");

        assertThat(changed(compared.left())).isEmpty();
        assertThat(changed(compared.right())).isEmpty();
    }

    @Test
    void hugeTextsAreMarkedAsAWhole() {
        String left = "first\n" + "x\n".repeat(3_000) + "last";
        String right = "first\n" + "y\n".repeat(3_000) + "last";

        ComparedLines compared = ComparedLines.of(left, right);

        assertThat(changed(compared.left())).hasSize(3_000).containsOnly("x");
    }

    private static List<String> changed(List<ComparedLines.Line> lines) {
        return lines.stream()
                .filter(ComparedLines.Line::changed)
                .map(ComparedLines.Line::text)
                .toList();
    }
}
