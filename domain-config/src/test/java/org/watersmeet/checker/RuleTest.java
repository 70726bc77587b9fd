package org.watersmeet.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RuleTest {

    @Nested
    class AcknowledgedSavesStay {

        private final Story story = new Story().saved("a", 0, 1, 2).saved("b", 1, 3, 4);

        @Test
        void allArePresent() {
            assertThat(story.judgedBy(Rule.ACKNOWLEDGED_SAVES_STAY, "a", "b")).isEmpty();
        }

        @Test
        void oneIsMissing() {
            assertThat(story.judgedBy(Rule.ACKNOWLEDGED_SAVES_STAY, "a")).hasSize(1);
        }

        @Test
        void oneHoldsAnotherBody() {
            assertThat(story.judgedBy(Rule.ACKNOWLEDGED_SAVES_STAY, "a", "x")).hasSize(1);
        }

        @Test
        void oneHasAnotherAuthor() {
            FinalState state =
                    new FinalState(
                            Map.of(
                                    Story.PAGE,
                                    List.of(
                                            new StoredRevision(1, "a", "ann"),
                                            new StoredRevision(2, "b", "bob"))));

            assertThat(Rule.ACKNOWLEDGED_SAVES_STAY.violations(story.history(), state)).hasSize(1);
        }

        @Test
        void whatWasNotAcknowledgedMayBeMissing() {
            story.attempt("c", 2, 5, 6, Outcome.UNKNOWN, 0);

            assertThat(story.judgedBy(Rule.ACKNOWLEDGED_SAVES_STAY, "a", "b")).isEmpty();
        }
    }

    @Nested
    class VersionsHaveNoGap {

        private final Story story = new Story().saved("a", 0, 1, 2);

        @Test
        void theyCountFromOne() {
            assertThat(story.judgedBy(Rule.VERSIONS_HAVE_NO_GAP, "a", "b", "c")).isEmpty();
        }

        @Test
        void oneIsLeftOut() {
            assertThat(numbered(1, 3)).hasSize(1);
        }

        @Test
        void oneComesTwice() {
            assertThat(numbered(1, 2, 2)).hasSize(1);
        }

        @Test
        void thePageIsGone() {
            assertThat(numbered()).hasSize(1);
        }

        private List<Violation> numbered(Integer... numbers) {
            List<StoredRevision> revisions =
                    List.of(numbers).stream()
                            .map(number -> new StoredRevision(number, "a" + number, "ann"))
                            .toList();
            return Rule.VERSIONS_HAVE_NO_GAP
                    .violations(story.history(), new FinalState(Map.of(Story.PAGE, revisions)))
                    .toList();
        }
    }

    @Nested
    class VersionsKeepTheirBody {

        @Test
        void theBodyReadIsTheBodyStored() {
            Story story = new Story().read(1, "b", 2, 1, 2);

            assertThat(story.judgedBy(Rule.VERSIONS_KEEP_THEIR_BODY, "a", "b")).isEmpty();
        }

        @Test
        void theNumberIsNewAndTheBodyOld() {
            Story story = new Story().read(1, "a", 2, 1, 2);

            assertThat(story.judgedBy(Rule.VERSIONS_KEEP_THEIR_BODY, "a", "b")).hasSize(1);
        }

        @Test
        void theVersionReadNeverWas() {
            Story story = new Story().read(1, "c", 3, 1, 2);

            assertThat(story.judgedBy(Rule.VERSIONS_KEEP_THEIR_BODY, "a", "b")).hasSize(1);
        }
    }

    @Nested
    class ReadsAreCurrent {

        private final Story story = new Story().saved("a", 0, 1, 2).saved("b", 1, 10, 20);

        @Test
        void whileASaveIsUnderWayBothVersionsAreRight() {
            story.read(2, "a", 1, 11, 12).read(3, "b", 2, 13, 14).read(4, "a", 1, 19, 21);

            assertThat(story.judgedBy(Rule.READS_ARE_CURRENT, "a", "b")).isEmpty();
        }

        @Test
        void afterTheAcknowledgementTheOldVersionIsStale() {
            story.read(2, "a", 1, 21, 22);

            assertThat(story.judgedBy(Rule.READS_ARE_CURRENT, "a", "b")).hasSize(1);
        }

        @Test
        void beforeTheSaveBeganNobodyCanSeeIt() {
            story.read(2, "b", 2, 5, 9);

            assertThat(story.judgedBy(Rule.READS_ARE_CURRENT, "a", "b")).hasSize(1);
        }

        @Test
        void aSaveOfUnknownOutcomeMayBeSeenFromItsFirstAttemptOn() {
            story.attempt("c", 2, 30, 31, Outcome.UNKNOWN, 0)
                    .read(2, "c", 3, 32, 33)
                    .attempt("c", 2, 40, 41, Outcome.OK, 3);

            assertThat(story.judgedBy(Rule.READS_ARE_CURRENT, "a", "b", "c")).isEmpty();
        }

        @Test
        void aSaveThatBeganLaterGetsALaterVersion() {
            story.attempt("c", 1, 30, 31, Outcome.OK, 2);

            assertThat(story.judgedBy(Rule.READS_ARE_CURRENT, "a", "b")).hasSize(1);
        }
    }

    @Nested
    class SessionsGoForward {

        @Test
        void eachSessionHasItsOwnPast() {
            Story story = new Story().read(1, "b", 2, 1, 2).read(2, "a", 1, 3, 4);

            assertThat(story.judgedBy(Rule.SESSIONS_GO_FORWARD, "a", "b")).isEmpty();
        }

        @Test
        void oneSessionSeesAnOlderVersionAfterANewer() {
            Story story = new Story().read(1, "b", 2, 1, 2).read(1, "a", 1, 3, 4);

            assertThat(story.judgedBy(Rule.SESSIONS_GO_FORWARD, "a", "b")).hasSize(1);
        }

        @Test
        void oneSessionDoesNotSeeWhatItSaved() {
            Story story = new Story().saved("b", 1, 1, 2).read(1, "a", 1, 3, 4);

            assertThat(story.judgedBy(Rule.SESSIONS_GO_FORWARD, "a", "b")).hasSize(1);
        }

        @Test
        void aRepeatedKeyTellsItsOldAnswer() {
            Story story = new Story().saved("b", 1, 1, 2).read(1, "c", 3, 3, 4).saved("b", 1, 5, 6);

            assertThat(story.judgedBy(Rule.SESSIONS_GO_FORWARD, "a", "b", "c")).isEmpty();
        }
    }

    @Nested
    class NoSaveOverwrites {

        @Test
        void eachSaveEditsWhatIsCurrent() {
            Story story = new Story().saved("a", 0, 1, 2).saved("b", 1, 3, 4);

            assertThat(story.judgedBy(Rule.NO_SAVE_OVERWRITES, "a", "b")).isEmpty();
        }

        @Test
        void twoSavesEditOneVersion() {
            Story story = new Story().saved("b", 1, 1, 4).attempt("c", 1, 2, 3, Outcome.OK, 3);

            assertThat(story.judgedBy(Rule.NO_SAVE_OVERWRITES, "a", "b", "c")).hasSize(1);
        }

        @Test
        void aSaveJumpsOverAnother() {
            Story story = new Story().attempt("c", 1, 2, 3, Outcome.OK, 3);

            assertThat(story.judgedBy(Rule.NO_SAVE_OVERWRITES, "a", "b", "c")).hasSize(1);
        }

        @Test
        void aRefusedSaveOverwritesNothing() {
            Story story = new Story().saved("b", 1, 1, 4).attempt("c", 1, 2, 3, Outcome.REFUSED, 0);

            assertThat(story.judgedBy(Rule.NO_SAVE_OVERWRITES, "a", "b")).isEmpty();
        }
    }

    @Nested
    class KeysTakeEffectOnce {

        private final Story unknown = new Story().attempt("b", 1, 1, 2, Outcome.UNKNOWN, 0);

        @Test
        void anUnknownSaveMayBeThereOrNot() {
            assertThat(unknown.judgedBy(Rule.KEYS_TAKE_EFFECT_ONCE, "a", "b")).isEmpty();
            assertThat(unknown.judgedBy(Rule.KEYS_TAKE_EFFECT_ONCE, "a")).isEmpty();
        }

        @Test
        void anUnknownSaveIsThereTwice() {
            assertThat(unknown.judgedBy(Rule.KEYS_TAKE_EFFECT_ONCE, "a", "b", "b")).hasSize(1);
        }

        @Test
        void aRefusedSaveIsThere() {
            unknown.attempt("b", 1, 3, 4, Outcome.REFUSED, 0);

            assertThat(unknown.judgedBy(Rule.KEYS_TAKE_EFFECT_ONCE, "a")).isEmpty();
            assertThat(unknown.judgedBy(Rule.KEYS_TAKE_EFFECT_ONCE, "a", "b")).hasSize(1);
        }

        @Test
        void aRepetitionTellsTheSame() {
            Story story = new Story().saved("b", 1, 1, 2).saved("b", 1, 3, 4);

            assertThat(story.judgedBy(Rule.KEYS_TAKE_EFFECT_ONCE, "a", "b")).isEmpty();
        }

        @Test
        void aRepetitionTellsAnotherVersion() {
            Story story = new Story().saved("b", 1, 1, 2).attempt("b", 1, 3, 4, Outcome.OK, 3);

            assertThat(story.judgedBy(Rule.KEYS_TAKE_EFFECT_ONCE, "a", "b")).hasSize(1);
        }

        @Test
        void aRepetitionIsRefused() {
            Story story = new Story().saved("b", 1, 1, 2).attempt("b", 1, 3, 4, Outcome.REFUSED, 0);

            assertThat(story.judgedBy(Rule.KEYS_TAKE_EFFECT_ONCE, "a", "b")).hasSize(1);
        }
    }
}
