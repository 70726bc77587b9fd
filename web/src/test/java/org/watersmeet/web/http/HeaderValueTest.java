package org.watersmeet.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeaderValueTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "`form-data; name=\"file\"; filename=\"a;b=c.png\"`, a;b=c.png",
                "form-data; filename=plain.png; name=file, plain.png",
                "`form-data; filename=\"C:\\dir\\a.png\"`, C:\\dir\\a.png",
                "`form-data; FileName=\"100%22.png\"`, 100\".png",
                "`form-data; filename=\"x\"; filename*=UTF-8''gr%C3%BCn+1.png`, grün+1.png",
                "`form-data; filename*=utf-8'de'%e2%82%ac.txt`, €.txt",
                "`form-data; filename=\"x\"; filename*=UTF-8''%zz`, x",
                "`form-data; filename=\"unended`, unended",
            })
    void fileNamesAreReadInAllTheirForms(String header, String name) {
        assertThat(HeaderValue.of(header).parameter("filename")).isEqualTo(name);
    }

    @Test
    void emptyNameIsNotAMissingOne() {
        assertThat(HeaderValue.of("form-data; filename=\"\"").parameter("filename")).isEmpty();
        assertThat(HeaderValue.of("form-data; name=a").parameter("filename")).isNull();
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.SECONDS)
    void anyHeaderIsReadInLinearTime() {
        for (String piece : new String[] {";", "=", "\"", "a=\"", "\\\"", "a=;", " "}) {
            assertThat(HeaderValue.of("x;" + piece.repeat(16_000)).value()).isEqualTo("x");
        }
    }
}
