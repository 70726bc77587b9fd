package org.watersmeet.text.highlight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HighlighterTest {

    private static String text(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    @Test
    void wordsOfTheLanguageAreTold() {
        assertThat(Highlighter.of("Java").line("return \"x\"; // why"))
                .containsExactly(
                        new Piece(PieceKind.KEYWORD, "return"),
                        new Piece(PieceKind.PLAIN, " "),
                        new Piece(PieceKind.STRING, "\"x\""),
                        new Piece(PieceKind.PLAIN, "; "),
                        new Piece(PieceKind.COMMENT, "// why"));
    }

    @Test
    void remarkGoesOnInTheNextLine() {
        Highlighter java = Highlighter.of("java");

        assertThat(java.line("/* one")).containsExactly(new Piece(PieceKind.COMMENT, "/* one"));
        assertThat(java.line("two */ int"))
                .containsExactly(
                        new Piece(PieceKind.COMMENT, "two */"),
                        new Piece(PieceKind.PLAIN, " "),
                        new Piece(PieceKind.TYPE, "int"));
    }

    @Test
    void unknownLanguageStaysPlain() {
        assertThat(Highlighter.of("klingon").colours()).isFalse();
        assertThat(Highlighter.of("none").line("int x"))
                .containsExactly(new Piece(PieceKind.PLAIN, "int x"));
    }

    @Test
    void changesOfAPatchAreTold() {
        assertThat(Highlighter.of("diff").line("-old").getFirst().kind())
                .isEqualTo(PieceKind.DELETED);
        assertThat(Highlighter.of("patch").line("+new").getFirst().kind())
                .isEqualTo(PieceKind.INSERTED);
    }

    static List<String> languages() {
        return Highlighter.languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void piecesPutTogetherAreTheLine(String name) {
        Highlighter highlighter = Highlighter.of(name);

        for (String line :
                List.of(
                        "<a href=\"x\">é 𝄞</a> // \"quoted\" 0x1F 'c' # $x /* y",
                        "",
                        "\tif (x) { return `y`; } %d \\ @see \u0000 <!-- z",
                        "*/ end --> }}} ]]> \"\"\" '''")) {
            assertThat(text(highlighter.line(line))).isEqualTo(line);
        }
        assertThat(highlighter.colours()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("languages")
    @Timeout(5)
    void hostileLinesTakeBoundedTime(String name) {
        for (String part : List.of("\"", "/*", "<", "(", "\\", "${", "'", "a ", "#")) {
            Highlighter highlighter = Highlighter.of(name);
            String line = part.repeat(2_000 / part.length());
            long before = System.nanoTime();
            for (int i = 0; i < 5; i++) {
                assertThat(text(highlighter.line(line))).isEqualTo(line);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - before))
                    .isLessThan(Duration.ofSeconds(2));
        }
    }
}
