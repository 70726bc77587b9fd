package org.watersmeet.web.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 1, bytes 0-0/10",
        "bytes=2-4, 2, 3, bytes 2-4/10",
        "bytes=8-, 8, 2, bytes 8-9/10",
        "bytes=5-99, 5, 5, bytes 5-9/10",
        "bytes=-3, 7, 3, bytes 7-9/10",
        "bytes=-99, 0, 10, bytes 0-9/10",
    })
    void oneRangeIsAnsweredAlone(String header, long from, long length, String answer) {
        ByteRange range = ByteRange.of(header, 10);

        assertThat(range).isEqualTo(new ByteRange(from, length, ByteRange.Kind.PART));
        assertThat(range.contentRange(10)).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bytes=0-1,3-4",
                "bytes=4-2",
                "bytes=-",
                "lines=1-2",
                "bytes=a-b",
                "bytes=99999999999999999999-"
            })
    void otherRangesCountAsNone(String header) {
        assertThat(ByteRange.of(header, 10).kind()).isEqualTo(ByteRange.Kind.WHOLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-20", "bytes=-0"})
    void whatIsBeyondTheEndCannotBeSatisfied(String header) {
        ByteRange range = ByteRange.of(header, 10);

        assertThat(range.kind()).isEqualTo(ByteRange.Kind.UNSATISFIABLE);
        assertThat(range.contentRange(10)).isEqualTo("bytes */10");
    }
}
