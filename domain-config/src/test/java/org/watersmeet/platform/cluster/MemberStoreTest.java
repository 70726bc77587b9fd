package org.watersmeet.platform.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.watersmeet.launcher.database.MigratedDatabase;

/** Rows of members in a real database. */
class MemberStoreTest {

    private static final MigratedDatabase SITE = MigratedDatabase.create();
    private static final MemberFigures FIGURES = new MemberFigures(1.5, 20, 0.5, 7, 9, 90, 10);
    private static final MemberStore.Identity ONE = identity("member1", "i1");
    private static final MemberStore.Identity TWO = identity("member2", "i2");

    private final MemberStore store = new MemberStore(SITE.application());

    private static MemberStore.Identity identity(String name, String incarnation) {
        return new MemberStore.Identity(name, incarnation, "1.0.0+abc", 27, "127.0.0.1:8180");
    }

    @AfterEach
    void empty() throws SQLException {
        SITE.run("delete from cluster_member");
        SITE.run("delete from cluster_event");
    }

    private List<MemberEvent.Kind> kinds() throws SQLException {
        return store.events(Long.MAX_VALUE, 100).stream().map(MemberEvent::kind).toList();
    }

    @Test
    void aBeatTellsHowItStandsAndReadsTheOthers() throws SQLException {
        store.join(ONE);
        store.join(TWO);
        store.beat(ONE, MemberState.SPLIT, Set.of("i2", "i3"), FIGURES);

        List<MemberRow> rows = store.beat(TWO, MemberState.NORMAL, Set.of(), FIGURES);
        assertThat(rows).extracting(MemberRow::name).containsExactly("member1", "member2");
        MemberRow one = rows.get(0);
        assertThat(one.state()).isEqualTo(MemberState.SPLIT);
        assertThat(one.heard()).containsExactlyInAnyOrder("i2", "i3");
        assertThat(one.figures()).isEqualTo(FIGURES);
        assertThat(one.figures().hitRate()).isEqualTo(0.9);
        assertThat(one.live()).isTrue();
        assertThat(one.address()).isEqualTo("127.0.0.1:8180");
    }

    @Test
    void aServerThatAwakesDoesNotTakeBackItsName() throws SQLException {
        store.join(ONE);
        store.join(identity("member1", "next"));
        store.beat(ONE, MemberState.SPLIT, Set.of(), FIGURES);
        store.leave(ONE);

        MemberRow row = store.list().get(0);
        assertThat(row.incarnation()).isEqualTo("next");
        assertThat(row.state()).isEqualTo(MemberState.NORMAL);
    }

    @Test
    void whoHasFallenSilentIsToldOnceHoweverManyNotice() throws SQLException {
        store.join(ONE);
        SITE.run(
                "update cluster_member set heartbeat_at = clock_timestamp() - interval '6 seconds',"
                        + " started_at = clock_timestamp() - interval '1 minute'");
        store.join(TWO);
        SITE.run(
                "update cluster_member set heartbeat_at = clock_timestamp() - interval '7 seconds',"
                        + " started_at = clock_timestamp() - interval '7 seconds'"
                        + " where name = 'member2'");
        store.noteLost(TWO);
        store.noteLost(identity("member3", "i3"));
        assertThat(kinds())
                .containsExactly(
                        MemberEvent.Kind.LOST, MemberEvent.Kind.JOINED, MemberEvent.Kind.JOINED);
        assertThat(store.list().get(0).live()).isFalse();
    }

    @Test
    void eventsAreListedNewestFirstFromAPlace() throws SQLException {
        store.join(ONE);
        store.note(ONE, MemberEvent.Kind.SPLIT, Duration.ofSeconds(2));
        store.leave(ONE);
        List<MemberEvent> newest = store.events(Long.MAX_VALUE, 2);
        assertThat(newest)
                .extracting(MemberEvent::kind)
                .containsExactly(MemberEvent.Kind.LEFT, MemberEvent.Kind.SPLIT);
        assertThat(newest.get(1).since()).isBefore(newest.get(0).since());
        assertThat(store.events(newest.get(1).id(), 2))
                .extracting(MemberEvent::kind)
                .containsExactly(MemberEvent.Kind.JOINED);
    }

    @Test
    void eventsAreKeptForNinetyDays() throws SQLException {
        store.join(ONE);
        SITE.run("update cluster_event set at = at - interval '91 days'");
        store.note(ONE, MemberEvent.Kind.NORMAL, Duration.ZERO);
        assertThat(kinds()).containsExactly(MemberEvent.Kind.NORMAL);
    }
}
