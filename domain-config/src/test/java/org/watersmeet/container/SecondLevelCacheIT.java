package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.platform.cache.Caches;
import org.watersmeet.platform.cache.DatabaseLife;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.Title;
import org.watersmeet.wiki.page.CreatePage;
import org.watersmeet.wiki.page.EditPage;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.PageEditService;
import org.watersmeet.wiki.page.PageService;
import org.watersmeet.wiki.page.PageWithBody;
import org.watersmeet.wiki.space.NewSpace;
import org.watersmeet.wiki.space.SpaceKey;
import org.watersmeet.wiki.space.SpaceService;

/** Entities stay in the server's cache, and not one read is stale. */
@OnServer
class SecondLevelCacheIT {

    private static final Duration HEAT = Duration.ofSeconds(10);
    private static final int HOT_PAGES = 3;

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    @Inject SpaceService spaces;
    @Inject PageService pages;
    @Inject PageEditService editing;

    private SpaceKey space;

    @BeforeEach
    void newSpace() {
        space = new SpaceKey("C" + UUID.randomUUID().toString().replace("-", ""));
        As.admin(() -> spaces.create(new NewSpace(space, "Cached", "")));
    }

    private ContentId newPage(String title) {
        return As.admin(
                        () ->
                                editing.create(
                                        new CreatePage(
                                                space,
                                                null,
                                                new Title(title),
                                                "<p>1</p>",
                                                "",
                                                null)))
                .id();
    }

    private PageDetails read(ContentId id) {
        return As.admin(() -> pages.details(ContentFragment.byId(id)));
    }

    /** Changes the row as another member would: this one is not told. */
    private static void behindItsBack(ContentId id, String change) {
        Sql.run(
                Databases.HEARTBEAT,
                "update content set " + change + " where id = ?",
                statement -> {
                    statement.setLong(1, id.value());
                    assertThat(statement.executeUpdate()).isEqualTo(1);
                });
    }

    @Test
    void changeWithAnotherVersionIsSeenByTheNextRead() {
        ContentId id = newPage("Before");
        read(id);

        behindItsBack(id, "title = 'After', lock_version = lock_version + 1");

        assertThat(read(id).title()).isEqualTo("After");
    }

    @Test
    void entityOfAVouchedVersionComesFromTheCache() {
        ContentId id = newPage("Before");
        read(id);
        long version = read(id).lockVersion();

        // nobody changes a row without its version; done here it shows where the value is from
        behindItsBack(id, "title = 'Unseen'");

        assertThat(read(id).title()).isEqualTo("Before");
        assertThat(read(id).lockVersion()).isEqualTo(version);
        Caches.ENTITY.typed().clear();
        assertThat(read(id).title()).as("read anew").isEqualTo("Unseen");
    }

    @Test
    void nothingIsKeptFromAnotherLifeOfTheDatabase() {
        ContentId id = newPage("Lost future");
        read(id);
        // restored to an earlier state and saved anew: the same version of something else
        behindItsBack(id, "title = 'After'");
        assertThat(read(id).title()).isEqualTo("Lost future");

        // what the first stamp of a request does when another server answers
        assertThat(DatabaseLife.read(System.nanoTime())).isTrue();
        DatabaseLife.forget();

        assertThat(read(id).title()).isEqualTo("After");
    }

    @Test
    void versionThatWentBackIsNoHitEither() {
        ContentId id = newPage("Newer");
        behindItsBack(id, "lock_version = lock_version + 5");
        read(id);

        // a database that was restored
        behindItsBack(id, "title = 'Restored', lock_version = lock_version - 5");

        assertThat(read(id).title()).isEqualTo("Restored");
    }

    @Test
    void pageThatVanishedIsNotFoundThoughItIsCached() {
        ContentId id = newPage("Gone");
        read(id);

        Sql.run(
                Databases.HEARTBEAT,
                "delete from content where id = ?",
                statement -> {
                    statement.setLong(1, id.value());
                    statement.executeUpdate();
                });

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> read(id))
                .isInstanceOf(Problem.NotFound.class);
    }

    /**
     * Each revision's title, body and number belong together by what they say. Readers must never
     * see a mixture, nor anything older than what was acknowledged before they asked.
     */
    @Test
    void hotPagesAreNeverMixedAndNeverOlderThanAcknowledged() throws Exception {
        List<ContentId> hot = new ArrayList<>();
        for (int i = 0; i < HOT_PAGES; i++) {
            hot.add(newPage("Hot " + i + " r1"));
        }
        AtomicIntegerArray acknowledged = new AtomicIntegerArray(HOT_PAGES);
        long end = System.nanoTime() + HEAT.toNanos();
        List<Callable<Integer>> threads = new ArrayList<>();
        for (int i = 0; i < HOT_PAGES; i++) {
            int page = i;
            acknowledged.set(page, 1);
            for (int writer = 0; writer < 2; writer++) {
                threads.add(() -> write(hot.get(page), page, acknowledged, end));
            }
            for (int reader = 0; reader < 3; reader++) {
                threads.add(() -> observe(hot.get(page), page, acknowledged, end));
            }
        }

        List<Integer> done = Together.run(threads);

        assertThat(done).allMatch(count -> count > 0);
        for (int page = 0; page < HOT_PAGES; page++) {
            assertThat(acknowledged.get(page)).isGreaterThan(5);
        }
    }

    private int write(ContentId id, int page, AtomicIntegerArray acknowledged, long end) {
        int saves = 0;
        while (System.nanoTime() < end) {
            int next = read(id).revision() + 1;
            try {
                As.admin(() -> editing.save(edit(id, page, next)));
                acknowledged.accumulateAndGet(page, next, Math::max);
                saves++;
            } catch (Problem.Conflict e) {
                // the other writer was first: take its revision as the next base
            }
        }
        return saves;
    }

    private static EditPage edit(ContentId id, int page, int number) {
        return new EditPage(
                id,
                number,
                new Title("Hot " + page + " r" + number),
                "<p>" + number + "</p>",
                null,
                "",
                false,
                null,
                false);
    }

    private int observe(ContentId id, int page, AtomicIntegerArray acknowledged, long end) {
        int reads = 0;
        while (System.nanoTime() < end) {
            int atLeast = acknowledged.get(page);
            PageWithBody seen = As.admin(() -> pages.withBody(ContentFragment.byId(id)));
            int revision = seen.page().revision();
            assertThat(revision).isGreaterThanOrEqualTo(atLeast);
            assertThat(seen.page().title()).isEqualTo("Hot " + page + " r" + revision);
            assertThat(seen.revision().number()).isEqualTo(revision);
            assertThat(seen.revision().body()).isEqualTo("<p>" + revision + "</p>");
            reads++;
        }
        return reads;
    }
}
