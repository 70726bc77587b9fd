package org.watersmeet.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watersmeet.kernel.Problem;

class ComparedRevisionsTest {

    @Test
    void theEarlierOfTwoSelectedRevisionsComesFirst() {
        assertThat(selected("5", "2")).isEqualTo(new ComparedRevisions(2, 5));
        assertThat(selected("2", "5")).isEqualTo(new ComparedRevisions(2, 5));
    }

    @Test
    void originalAndRevisedMeanTheSame() {
        Map<String, String[]> parameters =
                Map.of(
                        "originalVersion", new String[] {"3"},
                        "revisedVersion", new String[] {"12"});

        assertThat(ComparedRevisions.of(parameters)).isEqualTo(new ComparedRevisions(3, 12));
    }

    @Test
    void oneAloneIsComparedWithTheCurrentRevision() {
        ComparedRevisions one = selected("3");

        assertThat(one.complete()).isFalse();
        assertThat(one.within(7)).isEqualTo(new ComparedRevisions(3, 7));
    }

    @Test
    void noneMeansTheLastChange() {
        assertThat(ComparedRevisions.of(Map.of()).within(7)).isEqualTo(new ComparedRevisions(6, 7));
        assertThat(ComparedRevisions.of(Map.of()).within(1)).isEqualTo(new ComparedRevisions(1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "", "99999999999"})
    void whatIsNoNumberOfARevisionIsNotFound(String value) {
        assertThatThrownBy(() -> selected("1", value)).isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void threeRevisionsAreRefused() {
        assertThatThrownBy(() -> selected("1", "2", "3")).isInstanceOf(Problem.Invalid.class);
    }

    private static ComparedRevisions selected(String... values) {
        return ComparedRevisions.of(Map.of("selectedPageVersions", values));
    }
}
