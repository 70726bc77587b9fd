package org.watersmeet.wiki.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watersmeet.kernel.Problem;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "plan.png, plan.png",
        "C:\\Users\\me\\plan.png, plan.png",
        "../../etc/passwd, passwd",
        "/tmp/a\\b/c d.txt, c d.txt",
        "a   b.txt, a b.txt",
        "...hidden, ...hidden",
    })
    void pathsAreCutToTheirLastSegment(String sent, String name) {
        assertThat(new FileName(sent)).hasToString(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/", "a/", ".", "..", "\u0000", "\u202e", "\n\t"})
    void whatLeavesNothingIsNoName(String sent) {
        assertThatThrownBy(() -> new FileName(sent)).isInstanceOf(Problem.Invalid.class);
    }

    @Test
    void charactersThatTurnTheDirectionOfWritingAreLeftOut() {
        assertThat(new FileName("report\u202Egpj.exe").value()).isEqualTo("reportgpj.exe");
    }

    @Test
    void controlCharactersBecomeSpaces() {
        assertThat(new FileName("a\r\nSet-Cookie: b.txt").value()).isEqualTo("a Set-Cookie: b.txt");
    }

    @Test
    void halvesOfCharactersAreReplaced() {
        assertThat(new FileName("a\ud83d.txt").value()).isEqualTo("a\ufffd.txt");
        assertThat(new FileName("\ud83d\ude00.txt").value()).isEqualTo("\ud83d\ude00.txt");
    }

    @Test
    void decomposedLettersAreComposed() {
        assertThat(new FileName("Gru\u0308n.txt").value()).isEqualTo("Gr\u00fcn.txt");
    }

    @Test
    void lengthCountsInCharactersOfPeople() {
        String longest = "\ud83d\ude00".repeat(255);

        assertThat(new FileName(longest).value()).isEqualTo(longest);
        assertThatThrownBy(() -> new FileName(longest + "x"))
                .isInstanceOf(Problem.Invalid.class)
                .hasMessageContaining("256");
    }
}
