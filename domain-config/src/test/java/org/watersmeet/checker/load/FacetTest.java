package org.watersmeet.checker.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.watersmeet.checker.Outcome;

class FacetTest {

    static List<Facet> facets() {
        return List.of(
                new Place(1, List.of(5L, 6L, 7L, 8L)),
                new Labels(1),
                new AttachedFile(1),
                new RestoredText(1, List.of("a", "b", "c")),
                new Trashed(1));
    }

    @ParameterizedTest
    @MethodSource("facets")
    void statesInARowHaveDifferentValues(Facet facet) {
        for (int first = 0; first < 40; first++) {
            Set<String> values = new HashSet<>();
            for (int state = first; state < first + facet.ring(); state++) {
                values.add(facet.value(state));
            }
            assertThat(values).hasSize(facet.ring());
        }
    }

    @Test
    void theStateThatIsShownIsTheNewestThatLooksSo() {
        Labels labels = new Labels(1);

        assertThat(labels.state(showing(labels.value(20)), 20)).isEqualTo(20);
        assertThat(labels.state(showing(labels.value(20)), 23)).isEqualTo(20);
        assertThat(labels.state(showing(labels.value(4)), 23)).isEqualTo(20);
    }

    @Test
    void whatWasNeverSetOrNotForLongIsNoState() {
        AttachedFile file = new AttachedFile(1);

        assertThat(file.state(showing("state 3"), 30)).isEqualTo(-1);
        assertThat(file.state(showing("state 31"), 30)).isEqualTo(-1);
        assertThat(file.state(showing("state 3"), 4)).isEqualTo(3);
    }

    private static Reply showing(String value) {
        return new Reply(Outcome.OK, 200, value);
    }
}
