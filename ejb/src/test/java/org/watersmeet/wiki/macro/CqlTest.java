package org.watersmeet.wiki.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.page.SlotPlace;
import org.watersmeet.wiki.space.SpaceKey;

class CqlTest {

    private static final ContentFilter.Sequence FIRST_TEN =
            new ContentFilter.Sequence(ContentFilter.Order.TITLE, false, 10);

    private static @Nullable ContentFilter parsed(String query) {
        SlotPlace place =
                new SlotPlace(new ContentId(7), new SpaceId(1), new SpaceKey("ops"), "Page");
        return Cql.parse(query, place, FIRST_TEN);
    }

    private static ContentFilter understood(String query) {
        ContentFilter filter = parsed(query);
        assertThat(filter).as(query).isNotNull();
        return filter;
    }

    @Test
    void whatMacrosWriteIsUnderstood() {
        ContentFilter filter =
                understood(
                        "label in (\"a\",'B') and space = currentSpace() and type=page"
                                + " and label != \"old\" AND parent = currentContent()"
                                + " and ancestor in (1, 2) order by created");

        assertThat(filter.labels())
                .isEqualTo(new ContentFilter.Labels(Set.of("a", "b"), List.of(), Set.of("old")));
        assertThat(filter.scope())
                .isEqualTo(new ContentFilter.Scope(Set.of("OPS"), Set.of(7L), Set.of(1L, 2L)));
        assertThat(filter.kinds()).containsExactly(ContentKind.PAGE);
    }

    @Test
    void severalLabelsJoinedByAndMustAllBeThere() {
        assertThat(understood("label = \"a\" and label = \"b\"").labels().all())
                .containsExactly("a", "b");
    }

    @Test
    void whatSaysMoreIsNotGuessed() {
        for (String query :
                List.of(
                        "",
                        "label",
                        "label =",
                        "label = a or label = b",
                        "label ~ a",
                        "label in (a",
                        "label in ()",
                        "label = \"a",
                        "title = a",
                        "space != a",
                        "parent = a",
                        "label = a and",
                        "label = a label = b",
                        "(label = a)")) {
            assertThat(parsed(query)).as(query).isNull();
        }
    }

    @Test
    void costIsLinearInTheLength() {
        String query = "label = a and ".repeat(20_000) + "label = a";

        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> parsed(query));
    }
}
