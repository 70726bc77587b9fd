package org.watersmeet.wiki.attachment;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypesTest {

    @ParameterizedTest
    @CsvSource({
        "'\u0089PNG\r\n\u001a\nxx', image/png",
        "'\u00ff\u00d8\u00ff\u00e0', image/jpeg",
        "GIF89a..., image/gif",
        "GIF87a..., image/gif",
        "RIFFxxxxWEBPVP8, image/webp",
        "%PDF-1.7, application/pdf",
    })
    void firstBytesTellWhatMayBeShown(String head, String type) {
        assertThat(MediaTypes.shown(head.getBytes(ISO_8859_1))).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>",
                "<svg xmlns=",
                "<?xml version",
                "GIF88a",
                "RIFFxxxxWAVE",
                " %PDF-1.7",
                "\u0089PN"
            })
    void allElseIsToBeSaved(String head) {
        assertThat(MediaTypes.shown(head.getBytes(ISO_8859_1))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "text/plain; charset=utf-8, a.bin, text/plain",
        "TEXT/Markdown, a.bin, text/markdown",
        "application/octet-stream, a.PNG, image/png",
        ", a.pdf, application/pdf",
        "'text/html\r\nX: y', a.txt, text/plain",
        "no type, a, application/octet-stream",
    })
    void senderIsBelievedWhenItsWordIsAType(String told, String name, String type) {
        assertThat(MediaTypes.told(told, new FileName(name))).isEqualTo(type);
    }

    @Test
    void endlessTypeCountsAsNone() {
        assertThat(MediaTypes.told("a/" + "b".repeat(100_000), new FileName("x")))
                .isEqualTo("application/octet-stream");
    }
}
