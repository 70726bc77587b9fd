package org.watersmeet.wiki.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileSizeTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0 B",
        "1023, 1023 B",
        "1024, 1 KB",
        "1536, 1.5 KB",
        "104857600, 100 MB",
        "5000000000, 4.7 GB",
    })
    void sizesAreInTheLargestUnitThatFits(long bytes, String text) {
        assertThat(FileSize.text(bytes)).isEqualTo(text);
    }
}
