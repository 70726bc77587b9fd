package org.watersmeet.wiki.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.wiki.content.ContentStatus;
import org.watersmeet.wiki.content.Title;

class PageTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final UserId ALICE = new UserId(1001);
    private static final UserId BOB = new UserId(1002);

    private static Page page(long id) {
        return new Page(new ContentId(id), new SpaceId(1), new Title("Page " + id), ALICE, NOW);
    }

    @Test
    void atTheTopItHasNeitherParentNorAncestors() {
        Page page = page(11);

        page.moveUnder(null);

        assertThat(page.parent()).isNull();
        assertThat(page.ancestors()).isEmpty();
        assertThat(page.path()).isEmpty();
    }

    @Test
    void ancestorsAreNamedOutermostFirst() {
        Page root = page(11);
        Page middle = page(12);
        Page leaf = page(13);

        middle.moveUnder(root);
        leaf.moveUnder(middle);

        assertThat(leaf.parent()).isEqualTo(middle.id());
        assertThat(leaf.ancestors()).containsExactly(root.id(), middle.id());
        assertThat(leaf.path()).isEqualTo("11/12/");
    }

    @Test
    void isBelowItsAncestorsOnly() {
        Page root = page(1);
        Page other = page(11);
        Page leaf = page(111);

        leaf.moveUnder(other);

        assertThat(leaf.isBelow(other)).isTrue();
        assertThat(leaf.isBelow(root)).as("11/ begins like 1, but is not below it").isFalse();
        assertThat(other.isBelow(leaf)).isFalse();
        assertThat(leaf.isBelow(leaf)).isFalse();
    }

    @Test
    void anotherParentMeansAnotherPath() {
        Page leaf = page(13);
        leaf.moveUnder(page(11));

        leaf.moveUnder(page(12));

        assertThat(leaf.path()).isEqualTo("12/");
    }

    @Test
    void eachSaveAddsARevision() {
        Page page = page(11);

        int first = page.advance(new Title("One"), ALICE, NOW);
        int second = page.advance(new Title("Two"), BOB, NOW.plusSeconds(1));

        assertThat(first).isEqualTo(1);
        assertThat(second).isEqualTo(2);
        assertThat(page.title()).isEqualTo(new Title("Two"));
        assertThat(page.creator()).isEqualTo(ALICE);
        assertThat(page.modifier()).isEqualTo(BOB);
        assertThat(page.createdAt()).isEqualTo(NOW);
        assertThat(page.modifiedAt()).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void trashRemembersWhoAndWhenAndRestoringForgetsIt() {
        Page page = page(11);

        page.trash(BOB, NOW);

        assertThat(page.status()).isEqualTo(ContentStatus.TRASHED);
        assertThat(page.trasher()).isEqualTo(BOB);
        assertThat(page.trashedAt()).isEqualTo(NOW);

        page.restore();

        assertThat(page.status()).isEqualTo(ContentStatus.CURRENT);
        assertThat(page.trasher()).isNull();
        assertThat(page.trashedAt()).isNull();
    }
}
