package org.watersmeet.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watersmeet.launcher.database.MigratedDatabase;
import org.watersmeet.wiki.page.CopyBranch;
import org.watersmeet.wiki.page.PurgeCopies;

/** Copies of large branches are there as a whole or not at all, also when a member is killed. */
class BranchCopyTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final BooleanSupplier NEVER = () -> false;
    private static final int CHILDREN = 450;
    private static final MigratedDatabase SITE = MigratedDatabase.create();
    private static final AtomicLong SPACES = new AtomicLong(100);

    private final RecordedLog log = new RecordedLog("org.watersmeet.platform.job");
    private final CopyBranch work = new CopyBranch();
    private final long space = SPACES.incrementAndGet();
    private final long original = space * 10_000;
    private final long goal = original + 1_000;
    private final long copy = original + 2_000;

    /** A page with many children, one of them with a file, and a planned copy of it. */
    @BeforeEach
    void aPlannedCopy() throws SQLException {
        SITE.run(
                "insert into space (id, key, key_lookup, name, creator_id) values (?, ?, ?, 'n', 7)",
                space,
                "S" + space,
                "s" + space);
        page(original, "Original");
        page(goal, "Goal");
        SITE.run(
                """
                insert into content (id, kind, space_id, parent_id, path, title, title_key, status,
                       revision, creator_id, created_at, modifier_id, modified_at)
                select ?::bigint + n, 'PAGE', ?, ?, ?::bigint || '/', 'T' || n, 't' || n, 'CURRENT',
                       1, 7, now(), 7, now()
                  from generate_series(1, ?) n""",
                original,
                space,
                original,
                original,
                CHILDREN);
        SITE.run(
                """
                insert into revision (content_id, number, title, body, author_id, created_at)
                select id, 1, title, '<p>' || title || '</p>', 7, now() from content
                 where space_id = ?""",
                space);
        aFile(original + 5_000, original + CHILDREN);
        SITE.run(
                "insert into content_property (content_id, key, value, version, modified_by)"
                        + " values (?, 'status', '1', 3, 8), (?, 'checked', '2', 1, 8)",
                original,
                original + 5_000);
        plan();
    }

    private void page(long id, String title) throws SQLException {
        SITE.run(
                """
                insert into content (id, kind, space_id, title, title_key, status,
                       revision, creator_id, created_at, modifier_id, modified_at)
                values (?, 'PAGE', ?, ?, lower(?), 'CURRENT', 1, 7, now(), 7, now())""",
                id,
                space,
                title,
                title);
    }

    private void aFile(long id, long container) throws SQLException {
        SITE.run(
                """
                insert into content (id, kind, space_id, container_id, title, title_key, status,
                       revision, creator_id, created_at, modifier_id, modified_at)
                values (?, 'ATTACHMENT', ?, ?, 'f', 'f', 'CURRENT', 1, 7, now(), 7, now())""",
                id,
                space,
                container);
        SITE.run(
                """
                with bytes as (insert into blob (hash, size, place)
                    values (decode(repeat('1', 56) || to_char(?::int, 'FM00000000'), 'hex'), 1,
                            'DATABASE') returning id)
                insert into attachment_revision (content_id, number, name, media_type, blob_id,
                       author_id, created_at)
                select ?, 1, 'f', 'text/plain', id, 7, now() from bytes""",
                space,
                id);
    }

    private void plan() throws SQLException {
        SITE.run(
                "insert into branch_copy values (?, ?, ?, false, true, true, true, 'Copied')",
                copy,
                space,
                goal);
        SITE.run(
                """
                insert into branch_copy_page
                select ?::bigint, n + 1, ?::bigint + n, ?::bigint + n,
                       case when n > 0 then ?::bigint end,
                       case when n > 0 then ?::bigint || '/' else '' end,
                       'Copy ' || n, 'copy ' || n, null
                  from generate_series(0, ?) n""",
                copy,
                original,
                copy,
                copy,
                copy,
                CHILDREN);
        SITE.run(
                "insert into long_task (kind, subject_id, subject, owner_id)"
                        + " values ('copy-pages', ?, 'Copy 0', 7)",
                copy);
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    private LongTaskRunner member(String name) {
        return new LongTaskRunner(SITE.application(), name, Map.of(work.kind(), work));
    }

    private void killedAfter(int done) throws SQLException {
        AtomicInteger steps = new AtomicInteger();
        member("killed").runNext(SHORT, () -> steps.getAndIncrement() == done);
    }

    private void inherit() throws SQLException {
        LongTaskRunner heir = member("heir");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!heir.runNext(LONG, NEVER)) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static long count(String condition) throws SQLException {
        return Long.parseLong(SITE.value("select count(*) from " + condition));
    }

    private String task() throws SQLException {
        return SITE.value(
                "select outcome || ' ' || done || '/' || total from long_task where subject_id = "
                        + copy);
    }

    private String copies(String status) {
        return "content where id between %d and %d and status = '%s'"
                .formatted(copy, copy + CHILDREN, status);
    }

    private String below(String path) {
        return copies("CURRENT") + " and path = '" + path + "'";
    }

    @Test
    void nothingIsSeenOfACopyBeforeItIsWhole() throws Exception {
        killedAfter(2);

        assertThat(count(copies("CURRENT"))).isZero();
        assertThat(count(copies("COPYING"))).isEqualTo(400);
        inherit();
        assertThat(count(copies("COPYING"))).isZero();
        assertThat(count(copies("CURRENT"))).isEqualTo(CHILDREN + 1L);
        assertThat(task()).isEqualTo("DONE 451/451");
    }

    @Test
    void aKilledMembersCopyIsFinishedByAnotherWithEachPageOnce() throws Exception {
        killedAfter(2);

        inherit();

        assertThat(count(below(goal + "/"))).isOne();
        assertThat(count(below(goal + "/" + copy + "/"))).isEqualTo(CHILDREN);
        assertThat(
                        count(
                                "revision where body = '<p>T7</p>' and comment = 'Copied'"
                                        + " and content_id = "
                                        + (copy + 7)))
                .isOne();
        assertThat(
                        count(
                                "journal where kind = 'page-created' and subject_id between %d and %d"
                                        .formatted(copy, copy + CHILDREN)))
                .isEqualTo(CHILDREN + 1L);
        assertThat(count("branch_copy where root_id = " + copy)).isZero();
        assertThat(SITE.value("select children_epoch from content where id = " + goal))
                .isEqualTo("2");
    }

    @Test
    void filesAndPropertiesComeAlong() throws Exception {
        member("one").runNext(LONG, NEVER);

        String file =
                SITE.value(
                        "select id from content where status = 'CURRENT' and container_id = "
                                + (copy + CHILDREN));
        String property =
                "select key || value || version || modified_by from content_property"
                        + " where content_id = ";
        assertThat(SITE.value(property + copy)).isEqualTo("status117");
        assertThat(SITE.value(property + file)).isEqualTo("checked217");
    }

    @Test
    void aCopyFollowsThePageItIsToStandBelow() throws Exception {
        killedAfter(2);
        page(copy + 900, "Elsewhere");
        // as a move does it
        SITE.run(
                "update content set parent_id = ?::bigint, path = ?::bigint || '/' where id = ?",
                copy + 900,
                copy + 900,
                goal);
        SITE.run(
                "update content set path = ?::bigint || '/' || path where path like ?::bigint || '/%'",
                copy + 900, goal);

        inherit();

        String path = copy + 900 + "/" + goal + "/";
        assertThat(count(below(path))).isOne();
        assertThat(count(below(path + copy + "/"))).isEqualTo(CHILDREN);
    }

    @Test
    void aTitleTakenMeanwhileFailsTheCopyAndLeavesNothing() throws Exception {
        killedAfter(2);
        page(copy + 900, "Copy 3");

        inherit();

        assertThat(task()).startsWith("FAILED");
        assertThat(SITE.value("select message from long_task where subject_id = " + copy))
                .contains("Copy 3");
        purge();
        assertNothingLeft();
    }

    @Test
    void aCopyBelowAPageThatWasDeletedFailsAndLeavesNothing() throws Exception {
        killedAfter(2);
        SITE.run("update content set status = 'TRASHED' where id = ?", goal);

        inherit();

        assertThat(task()).startsWith("FAILED");
        purge();
        assertNothingLeft();
    }

    private void assertNothingLeft() throws SQLException {
        assertThat(count(copies("CURRENT")) + count(copies("COPYING"))).isZero();
        assertThat(count("branch_copy where root_id = " + copy)).isZero();
        assertThat(count("content where kind = 'ATTACHMENT' and space_id = " + space)).isOne();
    }

    @Test
    void whatIsStillBeingCopiedIsNotPurged() throws Exception {
        killedAfter(2);

        purge();

        assertThat(count(copies("COPYING"))).isEqualTo(400);
        inherit();
    }

    private static void purge() throws SQLException {
        try (Connection connection = SITE.application().getConnection()) {
            new PurgeCopies().run(connection);
        }
    }
}
