package org.watersmeet.people.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watersmeet.kernel.UserId;
import org.watersmeet.launcher.database.MigratedDatabase;
import org.watersmeet.people.audit.ChainReport.Fault;
import org.watersmeet.people.audit.ChainReport.Kind;

/** What the application's role may do to the log, and what its owner cannot do unseen. */
class AuditChainTest {

    private final MigratedDatabase site = MigratedDatabase.create();
    private final AuditChain chain = new AuditChain(site.application());

    @BeforeEach
    void sixRecords() throws SQLException {
        for (int i = 1; i <= 6; i++) {
            record("page " + i);
        }
        seal();
    }

    private void record(String name) throws SQLException {
        AuditEvent event =
                AuditEvent.of(AuditAction.CONTENT_PURGED, "page", 7, name)
                        .changed("title", "before", "after");
        try (Connection connection = site.application().getConnection()) {
            AuditEvent.Actor vera = new AuditEvent.Actor(new UserId(1001), "vera");
            AuditRows.insert(connection, event, new AuditOrigin(vera, "10.0.0.7", "member1"));
        }
    }

    private String seal() throws SQLException {
        return asApplication(new SealAudit()::run);
    }

    private long purge() throws SQLException {
        try (Connection connection = site.application().getConnection()) {
            return PurgeAudit.remove(connection);
        }
    }

    private interface Work {
        String on(Connection connection) throws SQLException;
    }

    private String asApplication(Work work) throws SQLException {
        try (Connection connection = site.application().getConnection()) {
            return work.on(connection);
        }
    }

    private void execute(String sql) throws SQLException {
        asApplication(
                connection -> {
                    try (PreparedStatement statement = connection.prepareStatement(sql)) {
                        statement.execute();
                        return "";
                    }
                });
    }

    @Test
    void whatWasWrittenIsSealedOnceAndRight() throws SQLException {
        record("page 7");

        assertThat(chain.verify(null).waiting()).isEqualTo(1);
        assertThat(seal()).isEqualTo("1 records sealed");
        assertThat(seal()).isEmpty();

        ChainReport report = chain.verify(null);
        assertThat(report.intact()).isTrue();
        assertThat(report.head().position()).isEqualTo(7);
        assertThat(report.waiting()).isZero();
    }

    @Test
    void recordIsReadAsItWasWritten() {
        AuditRecord record =
                new AuditListing(site.application()).read(AuditQuery.ALL, null, 0, 1).getFirst();

        assertThat(record.actorName()).isEqualTo("vera");
        assertThat(record.category()).isEqualTo("CONTENT");
        assertThat(record.summary()).isEqualTo("Content removed for good");
        assertThat(record.objectName()).isEqualTo("page 6");
        assertThat(record.address()).isEqualTo("10.0.0.7");
        assertThat(record.changes()).containsExactly(new AuditChange("title", "before", "after"));
    }

    @Test
    void applicationAddsAndReadsButChangesAndRemovesNothing() {
        for (String refused :
                List.of(
                        "update audit.record set actor_name = 'nobody' where id = 3",
                        "delete from audit.record where id = 3",
                        "truncate audit.record",
                        "update audit.seal set hash = hash where position = 3",
                        "delete from audit.seal where position = 6",
                        "insert into audit.record (at, actor_id, actor_name, category, action,"
                                + " object_type, object_id, object_name, address, member)"
                                + " values ('2020-01-01', 0, '', '', '', '', 0, '', '', '')",
                        "drop function audit.remove_older(interval, integer, text)")) {
            assertThatThrownBy(() -> execute(refused))
                    .as(refused)
                    .hasMessageMatching("(?s).*(permission denied|must be owner).*");
        }
    }

    @Test
    void recordsOfTheLastThirtyDaysAreNotRemovedWhateverTheApplicationAsksFor() {
        assertThatThrownBy(() -> execute("select audit.remove_older('29 days', 100, 'm')"))
                .hasMessageContaining("last 30 days");
    }

    @Test
    void eachChangedColumnIsFoundAtItsRecord() throws SQLException {
        for (String change :
                List.of(
                        "at = at + interval '1 microsecond'",
                        "actor_id = 1002",
                        "actor_name = 'Vera'",
                        "category = 'SYSTEM'",
                        "action = 'SIGNED_IN'",
                        "object_type = 'space'",
                        "object_id = 8",
                        "object_name = 'page 4 '",
                        "address = ''",
                        "member = 'another'",
                        "change_names = '{name}'",
                        "old_values = '{beforf}'",
                        "new_values = '{afteR}'")) {
            site.run("create table audit.copy as select * from audit.record where id = 4");
            site.run("update audit.record set " + change + " where id = 4");

            assertThat(chain.verify(null).fault())
                    .as(change)
                    .isEqualTo(new Fault(Kind.CHANGED, 4, 4));

            restore();
            assertThat(chain.verify(null).intact()).isTrue();
        }
    }

    private void restore() throws SQLException {
        site.run(
                "update audit.record r set at = c.at, actor_id = c.actor_id,"
                        + " actor_name = c.actor_name, category = c.category, action = c.action,"
                        + " object_type = c.object_type, object_id = c.object_id,"
                        + " object_name = c.object_name, address = c.address, member = c.member,"
                        + " change_names = c.change_names, old_values = c.old_values,"
                        + " new_values = c.new_values from audit.copy c where c.id = r.id");
        site.run("drop table audit.copy");
    }

    @Test
    void removedRecordIsMissed() throws SQLException {
        site.run("delete from audit.record where id = 4");

        assertThat(chain.verify(null).fault()).isEqualTo(new Fault(Kind.MISSING, 4, 4));
    }

    @Test
    void removedRecordIsMissedWithItsPlace() throws SQLException {
        site.run("delete from audit.record where id = 4");
        site.run("delete from audit.seal where position = 4");

        assertThat(chain.verify(null).fault()).isEqualTo(new Fault(Kind.MISSING, 4, 0));
    }

    @Test
    void beginningThatRetentionHasNotRemovedIsMissed() throws SQLException {
        site.run("delete from audit.record where id <= 3");
        site.run("delete from audit.seal where position < 3");

        assertThat(chain.verify(null).fault()).isEqualTo(new Fault(Kind.MISSING, 1, 3));
    }

    @Test
    void recordBesideTheChainIsFound() throws SQLException {
        site.run(
                "insert into audit.record (actor_id, actor_name, category, action, object_type,"
                        + " object_id, object_name, address, member)"
                        + " values (1, 'mallory', 'PEOPLE', 'USER_CREATED', 'user', 1, '', '', '')");

        assertThat(chain.verify(null).fault()).isEqualTo(new Fault(Kind.ADDED, 0, 7));
    }

    @Test
    void cutEndIsSeenByWhoHasNotedTheHead() throws SQLException {
        Seal noted = chain.verify(null).head();
        site.run("delete from audit.record where id = 6");
        site.run("delete from audit.seal where position = 6");

        assertThat(chain.verify(null).intact()).as("to who has noted nothing").isTrue();
        assertThat(chain.verify(noted).fault()).isEqualTo(new Fault(Kind.CUT_OFF, 6, 0));
    }

    @Test
    void chainThatWasWrittenAnewIsSeenByWhoHasNotedAPlace() throws SQLException {
        Seal noted = chain.verify(null).head();
        site.run("update audit.record set actor_name = 'boris' where id = 2");
        site.run("delete from audit.seal");
        site.run("insert into audit.unsealed select id from audit.record");
        seal();

        assertThat(chain.verify(null).intact()).as("to who has noted nothing").isTrue();
        assertThat(chain.verify(noted).fault()).isEqualTo(new Fault(Kind.REWRITTEN, 6, 6));
    }

    @Test
    void retentionRemovesTheOldBeginningAndTheRestStaysRight() throws SQLException {
        site.run("delete from audit.seal");
        site.run("update audit.record set at = at - interval '4 years' where id <= 4");
        site.run("insert into audit.unsealed select id from audit.record");
        seal();

        assertThat(purge()).isEqualTo(4);
        seal();

        assertThat(site.value("select string_agg(id::text, ' ' order by id) from audit.record"))
                .isEqualTo("5 6 7");
        assertThat(site.value("select action || new_values[1] from audit.record where id = 7"))
                .isEqualTo("AUDIT_REMOVED4");
        assertThat(chain.verify(null).fault()).isNull();
        assertThat(purge()).isZero();
    }

    @Test
    void lastRecordStaysHoweverOld() throws SQLException {
        site.run("delete from audit.seal");
        site.run("update audit.record set at = at - interval '4 years'");
        site.run("insert into audit.unsealed select id from audit.record");
        seal();

        assertThat(purge()).isEqualTo(5);
        seal();
        assertThat(purge()).isEqualTo(1);
        seal();

        assertThat(chain.verify(null).intact()).isTrue();
        assertThat(site.value("select string_agg(id::text, ' ' order by id) from audit.record"))
                .isEqualTo("7 8");
    }

    @Test
    void writersDoNotWaitForOneAnotherAndNoRecordIsLost() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> writers =
                    IntStream.range(0, 8).<Callable<Integer>>mapToObj(it -> this::write).toList();
            for (Future<Integer> writer : threads.invokeAll(writers)) {
                writer.get();
            }
        }
        while (!seal().isEmpty()) {
            // until nothing is left
        }

        ChainReport report = chain.verify(null);
        assertThat(report.intact()).isTrue();
        assertThat(report.head().position()).isEqualTo(6 + 8 * 25);
    }

    /** Sealed in between by all of them: who is second at a position seals later. */
    private int write() throws SQLException {
        for (int i = 0; i < 25; i++) {
            record("page");
            if (i % 8 == 0) {
                trySealing();
            }
        }
        return 25;
    }

    private void trySealing() throws SQLException {
        try (Connection connection = site.application().getConnection()) {
            connection.setAutoCommit(false);
            try {
                new SealAudit().run(connection);
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
            }
        }
    }

    @Test
    void recordsAreFoundByTimeActorCategoryAndWords() throws SQLException {
        site.run("update audit.record set at = at - interval '1 day' where id <= 2");
        site.run("update audit.record set actor_id = 5 where id = 3");
        site.run("update audit.record set category = 'PEOPLE' where id = 4");
        Instant today = Instant.now().minusSeconds(3600);

        assertThat(ids(new AuditQuery(today, null, null, null, "")))
                .containsExactly(6L, 5L, 4L, 3L);
        assertThat(ids(new AuditQuery(null, today, null, null, ""))).containsExactly(2L, 1L);
        assertThat(ids(new AuditQuery(null, null, new UserId(5), null, ""))).containsExactly(3L);
        assertThat(ids(new AuditQuery(null, null, null, AuditCategory.PEOPLE, "")))
                .containsExactly(4L);
        assertThat(ids(new AuditQuery(null, null, null, null, "PAGE 5"))).containsExactly(5L);
        assertThat(ids(new AuditQuery(null, null, null, null, "%"))).isEmpty();
    }

    private List<Long> ids(AuditQuery query) {
        return new AuditListing(site.application())
                .read(query, null, 0, 10).stream().map(AuditRecord::id).toList();
    }

    @Test
    void listGoesOnAfterARecord() {
        AuditListing listing = new AuditListing(site.application());
        List<AuditRecord> first = listing.read(AuditQuery.ALL, null, 0, 4);
        List<AuditRecord> rest =
                listing.read(AuditQuery.ALL, AuditListing.Place.of(first.getLast()), 0, 4);

        assertThat(first).extracting(AuditRecord::id).containsExactly(6L, 5L, 4L, 3L);
        assertThat(rest).extracting(AuditRecord::id).containsExactly(2L, 1L);
    }
}
