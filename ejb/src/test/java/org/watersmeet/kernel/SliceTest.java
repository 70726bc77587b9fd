package org.watersmeet.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SliceTest {

    @Test
    void oneItemTooManyMeansThatThereIsMore() {
        assertThat(Slice.of(List.of(1, 2, 3), 2)).isEqualTo(new Slice<>(List.of(1, 2), true));
    }

    @Test
    void asManyAsAskedForMeansThatThisIsAll() {
        assertThat(Slice.of(List.of(1, 2), 2)).isEqualTo(new Slice<>(List.of(1, 2), false));
    }

    @Test
    void mappingKeepsOrderAndWhetherThereIsMore() {
        assertThat(new Slice<>(List.of(1, 2), true).map(i -> "n" + i))
                .isEqualTo(new Slice<>(List.of("n1", "n2"), true));
    }
}
