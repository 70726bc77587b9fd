package org.watersmeet.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRefTest {

    @Test
    void theAddressEndsWithTheTitle() {
        PageRef page = new PageRef(21, "OPS", "Plan: 100 % ready?");

        assertThat(page.url()).isEqualTo("/spaces/OPS/pages/21/Plan%3A+100+%25+ready%3F");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "a\\b", ".", ".."})
    void aTitleThatIsNoSegmentIsLeftOut(String title) {
        PageRef page = new PageRef(21, "OPS", title);

        assertThat(page.url()).isEqualTo("/spaces/OPS/pages/21");
    }
}
