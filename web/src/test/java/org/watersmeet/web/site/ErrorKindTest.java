package org.watersmeet.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorKindTest {

    @Test
    void aStatusFindsItsPage() {
        assertThat(ErrorKind.of(404)).isEqualTo(ErrorKind.NOT_FOUND);
        assertThat(ErrorKind.of(503)).isEqualTo(ErrorKind.UNAVAILABLE);
    }

    @Test
    void aStatusWithoutPageLooksLikeItsHundred() {
        assertThat(ErrorKind.of(415)).isEqualTo(ErrorKind.BAD_REQUEST);
        assertThat(ErrorKind.of(502)).isEqualTo(ErrorKind.FAILED);
    }
}
