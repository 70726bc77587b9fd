package org.watersmeet.web.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileAnswerTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "plan.png, `attachment; filename=\"plan.png\"; filename*=UTF-8''plan.png`",
                "a b+c.txt, `attachment; filename=\"a b+c.txt\"; filename*=UTF-8''a%20b%2Bc.txt`",
                "grün.txt, `attachment; filename=\"gr_n.txt\"; filename*=UTF-8''gr%C3%BCn.txt`",
                "x\"; y=\".exe, `attachment; filename=\"x_; y=_.exe\"; filename*=UTF-8''x%22%3B%20y%3D%22.exe`",
                "100%.txt, `attachment; filename=\"100_.txt\"; filename*=UTF-8''100%25.txt`",
            })
    void nameCannotLeaveItsQuotes(String name, String header) {
        assertThat(FileAnswer.disposition("attachment", name)).isEqualTo(header);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "image/svg+xml",
                "application/xhtml+xml",
                "application/xml",
                "text/xml",
                "text/javascript"
            })
    void whatABrowserCouldRunIsSentAsData(String told) {
        assertThat(FileAnswer.type(null, told)).isEqualTo("application/octet-stream");
    }

    @ParameterizedTest
    @CsvSource({"image/png, text/html, image/png", ", text/plain, text/plain"})
    void bytesCountMoreThanTheSendersWord(String shown, String told, String type) {
        assertThat(FileAnswer.type(shown, told)).isEqualTo(type);
    }
}
