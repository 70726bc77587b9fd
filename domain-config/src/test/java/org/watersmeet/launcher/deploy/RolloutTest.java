package org.watersmeet.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.watersmeet.launcher.console.LauncherFailure;

class RolloutTest {

    private static final List<String> MEMBERS = List.of("member1", "member2", "member3");

    private final Recorded moves = new Recorded();
    private final Rollout rollout = new Rollout(moves);

    @Test
    void membersGoOneAfterTheOtherAndThenTheBuildIsTheSites() throws Exception {
        rollout.over(MEMBERS);

        assertThat(moves.made)
                .containsExactly(
                        "prepare",
                        "forward member1",
                        "forward member2",
                        "forward member3",
                        "commit");
    }

    @Test
    void memberThatIsNotWellGoesBackFirstAndTheOthersAfterIt() {
        moves.failing.add("forward member2");

        assertThatThrownBy(() -> rollout.over(MEMBERS))
                .isInstanceOf(LauncherFailure.class)
                .hasMessageContaining("forward member2 failed")
                .hasMessageContaining("Rolled back");

        assertThat(moves.made)
                .containsExactly(
                        "prepare",
                        "forward member1",
                        "forward member2",
                        "back member2",
                        "back member1",
                        "discard");
    }

    @Test
    void memberThatDoesNotComeBackKeepsNoOtherFromIt() {
        moves.failing.addAll(List.of("forward member2", "back member2"));

        assertThatThrownBy(() -> rollout.over(MEMBERS))
                .hasMessageContaining("Rolling back failed, too: member2: back member2 failed");

        assertThat(moves.made).endsWith("back member2", "back member1").doesNotContain("discard");
    }

    @Test
    void buildThatTheDomainRefusesTouchesNoMember() {
        moves.failing.add("prepare");

        assertThatThrownBy(() -> rollout.over(MEMBERS)).hasMessageContaining("prepare failed");

        assertThat(moves.made).containsExactly("prepare", "discard");
    }

    private static final class Recorded implements Moves {

        private final List<String> made = new ArrayList<>();
        private final List<String> failing = new ArrayList<>();

        private void make(String move) {
            made.add(move);
            if (failing.contains(move)) {
                throw LauncherFailure.of(move + " failed");
            }
        }

        @Override
        public void prepare() {
            make("prepare");
        }

        @Override
        public void forward(String member) {
            make("forward " + member);
        }

        @Override
        public void back(String member) {
            make("back " + member);
        }

        @Override
        public void commit() {
            make("commit");
        }

        @Override
        public void discard() {
            make("discard");
        }
    }
}
