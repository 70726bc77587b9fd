package org.watersmeet.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ClusterWatchTest {

    private static final String PEER = "peer";
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofSeconds(5);

    private final AtomicLong clock = new AtomicLong();
    private final AtomicBoolean away = new AtomicBoolean();
    private final ClusterWatch watch = new ClusterWatch(clock::get, away::get);

    private static MemberRow row(
            String incarnation, Set<String> heard, Duration silence, Duration uptime) {
        return new MemberRow(
                "name-of-" + incarnation,
                incarnation,
                "1",
                27,
                "",
                MemberState.NORMAL,
                heard,
                Instant.EPOCH,
                Instant.EPOCH,
                silence,
                uptime,
                new MemberFigures(0, 0, 0, 0, 0, 0, 0));
    }

    private static MemberRow self(Duration uptime) {
        return row(Member.incarnation(), Set.of(), Duration.ZERO, uptime);
    }

    private static MemberRow peer(Set<String> heard, Duration silence, Duration uptime) {
        return row(PEER, heard, silence, uptime);
    }

    /** Two heartbeats, a second apart. */
    private MemberState twice(MemberRow self, MemberRow peer) {
        watch.learned(List.of(self, peer));
        clock.addAndGet(TimeUnit.SECONDS.toNanos(1));
        watch.learned(List.of(self, peer));
        return watch.state();
    }

    @Test
    void membersThatHearEachOtherAreNormal() {
        watch.heard(PEER);
        MemberRow peer = peer(Set.of(Member.incarnation()), Duration.ZERO, LONG);
        assertThat(twice(self(LONG), peer)).isEqualTo(MemberState.NORMAL);
    }

    @Test
    void whoLivesAndIsNotHeardIsSplitOff() {
        MemberRow peer = peer(Set.of(Member.incarnation()), Duration.ZERO, LONG);
        assertThat(twice(self(LONG), peer)).isEqualTo(MemberState.SPLIT);
    }

    @Test
    void whoDoesNotHearUsIsSplitOffThoughWeHearIt() {
        watch.heard(PEER);
        assertThat(twice(self(LONG), peer(Set.of(), Duration.ZERO, LONG)))
                .isEqualTo(MemberState.SPLIT);
    }

    @Test
    void onePingThatIsLateIsNoSplit() {
        watch.learned(List.of(self(LONG), peer(Set.of(), Duration.ZERO, LONG)));
        assertThat(watch.state()).isEqualTo(MemberState.NORMAL);
    }

    @Test
    void afterHealingItIsNormalAtOnce() {
        twice(self(LONG), peer(Set.of(), Duration.ZERO, LONG));
        watch.heard(PEER);
        watch.learned(List.of(self(LONG), peer(Set.of(Member.incarnation()), Duration.ZERO, LONG)));
        assertThat(watch.state()).isEqualTo(MemberState.NORMAL);
    }

    @Test
    void whoIsDeadIsNotSplitOff() {
        assertThat(twice(self(LONG), peer(Set.of(), SHORT, LONG))).isEqualTo(MemberState.NORMAL);
    }

    @Test
    void whoHasJustStartedMayStillBeLooking() {
        assertThat(twice(self(LONG), peer(Set.of(), Duration.ZERO, SHORT)))
                .isEqualTo(MemberState.NORMAL);
        assertThat(twice(self(SHORT), peer(Set.of(), Duration.ZERO, LONG)))
                .isEqualTo(MemberState.NORMAL);
    }

    @Test
    void membersOfOlderBuildsDoNotPing() {
        MemberRow older = row("", Set.of(), Duration.ZERO, LONG);
        assertThat(twice(self(LONG), older)).isEqualTo(MemberState.NORMAL);
    }

    @Test
    void whatWasHeardIsForgotten() {
        watch.heard(PEER);
        assertThat(watch.heard()).containsExactly(PEER);
        clock.addAndGet(TimeUnit.MILLISECONDS.toNanos(2_600));
        assertThat(watch.heard()).isEmpty();
    }

    @Test
    void withoutTheDatabaseNothingElseCounts() {
        twice(self(LONG), peer(Set.of(), Duration.ZERO, LONG));
        away.set(true);
        assertThat(watch.state()).isEqualTo(MemberState.DB_LOST);
        away.set(false);
        assertThat(watch.state()).isEqualTo(MemberState.SPLIT);
    }

    @Test
    void aServerByItselfHearsNobodyAndIsNormal() {
        watch.deaf();
        assertThat(twice(self(LONG), peer(Set.of(), Duration.ZERO, LONG)))
                .isEqualTo(MemberState.NORMAL);
    }
}
