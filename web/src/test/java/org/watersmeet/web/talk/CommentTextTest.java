package org.watersmeet.web.talk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommentTextTest {

    @Test
    void plainTextBecomesParagraphsInWhichNothingIsMarkup() {
        assertThat(new CommentText("a <b>\n\nc & d", false).source())
                .isEqualTo("<p>a &lt;b&gt;</p><p>c &amp; d</p>");
    }

    @Test
    void storageFormatIsTakenAsItIs() {
        assertThat(new CommentText("<p>a <em>b</em></p>", true).source())
                .isEqualTo("<p>a <em>b</em></p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "one\ntwo", "one\n\ntwo & <three>", "- not a list"})
    void whatWasTypedPlainIsChangedPlain(String typed) {
        String source = new CommentText(typed, false).source();

        CommentText again = CommentText.of(source);

        assertThat(again).isEqualTo(new CommentText(typed, false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>a <em>b</em></p>",
                "<ul><li>a</li></ul>",
                "<p style=\"text-align: center;\">a</p>",
                "<ac:structured-macro ac:name=\"info\"></ac:structured-macro>"
            })
    void whatPlainTextWouldLoseIsChangedAsSource(String source) {
        assertThat(CommentText.of(source)).isEqualTo(new CommentText(source, true));
    }
}
