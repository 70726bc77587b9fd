package org.watersmeet.web.talk;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.watersmeet.web.Person;
import org.watersmeet.web.Samples;

class LikesLineTest {

    private static final Person VERA = new Person("vera", "Vera");
    private static final Person TOMAS = new Person("tomas", "Tomás");

    private static String words(boolean mine, List<Person> named, int others) {
        Content words = new LikesLine(1, mine, named, others).words(Samples.plausible().frame());
        StringOutput output = new StringOutput();
        words.writeTo(new OwaspHtmlTemplateOutput(output));
        return output.toString();
    }

    @Test
    void nobodyIsNotSpokenOf() {
        assertThat(words(false, List.of(), 0)).isEmpty();
    }

    @Test
    void onePersonLikes() {
        assertThat(words(false, List.of(VERA), 0)).isEqualTo("Vera likes this");
    }

    @Test
    void youLike() {
        assertThat(words(true, List.of(), 0)).isEqualTo("You like this");
    }

    @Test
    void severalAreNamedAndTheRestIsCounted() {
        assertThat(words(true, List.of(VERA), 0)).isEqualTo("You and Vera like this");
        assertThat(words(true, List.of(VERA, TOMAS), 4))
                .isEqualTo("You, Vera, Tomás and 4 others like this");
    }
}
