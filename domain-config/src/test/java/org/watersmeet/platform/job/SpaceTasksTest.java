package org.watersmeet.platform.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watersmeet.launcher.database.MigratedDatabase;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.wiki.content.EmptyTrash;
import org.watersmeet.wiki.content.RemoveSpace;
import org.watersmeet.wiki.page.CopySpace;

/** What long tasks do to spaces, also when the member that does it is killed midway. */
class SpaceTasksTest {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final BooleanSupplier NEVER = () -> false;
    private static final int CHILDREN = 450;
    private static final MigratedDatabase SITE = MigratedDatabase.create();
    private static final AtomicLong SPACES = new AtomicLong(100);

    private final long space = SPACES.addAndGet(2);

    /** A home page with many children, one of them with a comment and a file. */
    @BeforeEach
    void aSpace() throws SQLException {
        newSpace(space, "OLD");
        SITE.run("insert into space_permission values (?, 'VIEW', 'SIGNED_IN', 0)", space);
        long home = space * 10_000;
        homePage(home);
        SITE.run("update space set home_page_id = ? where id = ?", home, space);
        SITE.run(
                """
                insert into content (id, kind, space_id, parent_id, path, title, title_key, status,
                       revision, creator_id, created_at, modifier_id, modified_at, trashed_at)
                select ?::bigint + n, 'PAGE', ?, ?::bigint, ?::bigint || '/', 'T' || n, 't' || n,
                       case when n > 400 then 'TRASHED' else 'CURRENT' end, 1, 7, now(), 7, now(),
                       case when n > 400 then now() end
                  from generate_series(1, ?) n""",
                home,
                space,
                home,
                home,
                CHILDREN);
        SITE.run(
                """
                insert into revision (content_id, number, title, body, author_id, created_at)
                select id, 1, title, '<p>' || title || '</p>', 7, now() from content
                 where space_id = ? and id <> ?""",
                space,
                home);
        contained(home + 5_001, "COMMENT", home + 1);
        contained(home + 5_002, "ATTACHMENT", home + 1);
        SITE.run(
                """
                with bytes as (insert into blob (hash, size, place)
                    values (decode(repeat('0', 56) || to_char(?::int, 'FM00000000'), 'hex'), 1,
                            'DATABASE') returning id)
                insert into attachment_revision (content_id, number, name, media_type, blob_id,
                       author_id, created_at)
                select ?, 1, 'f', 'text/plain', id, 7, now() from bytes""",
                space,
                home + 5_002);
    }

    private static void newSpace(long id, String key) throws SQLException {
        SITE.run(
                "insert into space (id, key, key_lookup, name, creator_id) values (?, ?, ?, 'n', 7)",
                id,
                key + id,
                key + id);
    }

    private void homePage(long id) throws SQLException {
        SITE.run(
                """
                insert into content (id, kind, space_id, title, title_key, status,
                       revision, creator_id, created_at, modifier_id, modified_at)
                values (?, 'PAGE', ?, 'Home', 'home', 'CURRENT', 1, 7, now(), 7, now())""",
                id,
                space);
        SITE.run(
                "insert into revision (content_id, number, title, body, author_id, created_at)"
                        + " values (?, 1, 'Home', '<p>home</p>', 7, now())",
                id);
    }

    private void contained(long id, String kind, long container) throws SQLException {
        SITE.run(
                """
                insert into content (id, kind, space_id, container_id, title, title_key, status,
                       revision, creator_id, created_at, modifier_id, modified_at)
                values (?, ?, ?, ?, 'f', 'f', 'CURRENT', 1, 7, now(), 7, now())""",
                id,
                kind,
                space,
                container);
    }

    private static void submit(LongTaskWork work, long subject, String name) throws SQLException {
        SITE.run(
                "insert into long_task (kind, subject_id, subject, owner_id) values (?, ?, ?, 7)",
                work.kind(),
                subject,
                name);
    }

    private static LongTaskRunner member(String name, LongTaskWork work) {
        return new LongTaskRunner(SITE.application(), name, Map.of(work.kind(), work));
    }

    /** One member does some steps and is killed; another one does the rest. */
    private static void killedAfter(int done, LongTaskWork work) throws SQLException {
        AtomicInteger steps = new AtomicInteger();
        member("killed", work).runNext(SHORT, () -> steps.getAndIncrement() == done);
        LongTaskRunner heir = member("heir", work);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!heir.runNext(LONG, NEVER)) {
            assertThat(System.nanoTime()).isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    private static long count(String condition) throws SQLException {
        return Long.parseLong(SITE.value("select count(*) from " + condition));
    }

    private static String outcome(long subject) throws SQLException {
        return SITE.value(
                "select outcome || ' ' || message from long_task where subject_id = " + subject);
    }

    @Test
    void aDeletedSpaceIsRemovedWithAllThatIsInIt() throws Exception {
        SITE.run("update space set status = 'DELETED', home_page_id = null where id = ?", space);
        RemoveSpace work = new RemoveSpace();
        submit(work, space, "n");

        killedAfter(2, work);

        assertThat(outcome(space)).isEqualTo("DONE ");
        assertThat(count("content where space_id = " + space)).isZero();
        assertThat(count("space where id = " + space)).isZero();
        assertThat(
                        count(
                                "journal where kind = 'page-purged' and subject_id between "
                                        + space * 10_000
                                        + " and "
                                        + (space * 10_000 + CHILDREN)))
                .isEqualTo(CHILDREN + 1L);
        assertThat(
                        SITE.value(
                                "select done || '/' || total from long_task where subject_id = "
                                        + space))
                .isEqualTo("451/451");
    }

    @Test
    void aSpaceThatIsNotDeletedLosesNothingOfItself() throws Exception {
        EmptyTrash work = new EmptyTrash();
        submit(work, space, "n");

        killedAfter(1, work);

        assertThat(outcome(space)).isEqualTo("DONE ");
        assertThat(count("content where status = 'TRASHED' and space_id = " + space)).isZero();
        assertThat(count("content where space_id = " + space)).isEqualTo(403);
    }

    @Test
    void aCopiedSpaceHasEachCurrentPageOnce() throws Exception {
        long home = space * 10_000;
        long copy = space + 1;
        newSpace(copy, "NEW");
        SITE.run("insert into space_copy values (?, ?, ?, 0, true)", copy, home, home + 9_000);
        SITE.run(
                """
                insert into content (id, kind, space_id, title, title_key, status, revision,
                       creator_id, created_at, modifier_id, modified_at)
                values (?, 'PAGE', ?, 'Home', 'home', 'CURRENT', 1, 7, now(), 7, now())""",
                home + 9_000,
                copy);
        CopySpace work = new CopySpace();
        submit(work, copy, "NEW" + copy);

        killedAfter(2, work);

        assertThat(outcome(copy)).isEqualTo("DONE ");
        String copied = "content where space_id = " + copy;
        assertThat(count(copied + " and kind = 'PAGE'")).isEqualTo(401);
        assertThat(count(copied + " and kind = 'COMMENT'")).isZero();
        assertThat(count(copied + " and kind = 'ATTACHMENT'")).isOne();
        assertThat(
                        count(
                                copied
                                        + " and kind = 'PAGE' and parent_id = "
                                        + (home + 9_000)
                                        + " and path = '"
                                        + (home + 9_000)
                                        + "/'"))
                .isEqualTo(400);
        String granted = "space_permission where space_id = " + copy;
        assertThat(count(granted + " and permission = 'VIEW' and subject = 'SIGNED_IN'")).isOne();
        assertThat(count(granted + " and subject = 'USER'"))
                .as("all to who copied it")
                .isEqualTo(SpacePermission.values().length);
        assertThat(count(granted)).isEqualTo(1 + SpacePermission.values().length);
        assertThat(count("space_copy where space_id = " + copy)).isZero();
    }
}
