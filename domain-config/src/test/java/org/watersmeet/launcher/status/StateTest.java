package org.watersmeet.launcher.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StateTest {

    @Test
    void aPartIsJudgedByItsProcessItsAnswerAndWhatIsWanted() {
        assertThat(State.of(true, true, false)).isEqualTo(State.READY);
        assertThat(State.of(true, false, false)).isEqualTo(State.STARTING);
        assertThat(State.of(true, true, true)).isEqualTo(State.DRAINING);
        assertThat(State.of(false, false, true)).isEqualTo(State.STOPPED);
        assertThat(State.of(false, false, false)).isEqualTo(State.DEAD);
    }
}
