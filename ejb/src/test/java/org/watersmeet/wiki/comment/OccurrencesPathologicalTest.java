package org.watersmeet.wiki.comment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OccurrencesPathologicalTest {

    @Test
    @Timeout(value = 2, unit = TimeUnit.SECONDS)
    void repeatedLettersAreSearchedInLinearTime() {
        String text = "a".repeat(1_000_000);

        assertThat(new Occurrences("a".repeat(2_000) + "b").in(text, 0)).isEqualTo(-1);
        assertThat(new Occurrences("aa").in(text, 500_000)).isEqualTo(500_000);
    }

    @Test
    void agreesWithTheLibraryOnRandomTexts() {
        Random random = new Random(20_261_123);
        for (int round = 0; round < 2_000; round++) {
            String text = letters(random, 40);
            String words = letters(random, 1 + random.nextInt(4));
            int expected = text.indexOf(words);

            for (int index = 0; index < 5; index++) {
                assertThat(new Occurrences(words).in(text, index)).isEqualTo(expected);
                expected = expected < 0 ? -1 : text.indexOf(words, expected + 1);
            }
        }
    }

    private static String letters(Random random, int length) {
        return random.ints(length, 'a', 'c')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
