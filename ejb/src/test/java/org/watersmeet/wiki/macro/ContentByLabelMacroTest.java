package org.watersmeet.wiki.macro;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.watersmeet.people.permission.Visibility;
import org.watersmeet.wiki.content.ContentKind;

class ContentByLabelMacroTest {

    private static String sql(ContentFilter filter) {
        return new ContentListQuery(filter, new Visibility(false, 7, List.of(1L))).sql();
    }

    @Test
    void noWordOfAnAuthorIsPartOfTheQuery() {
        String hostile = "'; drop table content; --";

        String sql =
                sql(
                        new ContentFilter(
                                Set.of(ContentKind.PAGE, ContentKind.BLOG_POST),
                                ContentFilter.Scope.of(Set.of(hostile)),
                                new ContentFilter.Labels(
                                        Set.of(hostile), List.of(hostile), Set.of(hostile)),
                                Set.of(hostile),
                                7,
                                new ContentFilter.Sequence(ContentFilter.Order.TITLE, true, 10)));

        assertThat(sql).doesNotContain("drop table");
        assertThat(sql.chars().filter(c -> c == '?').count()).isEqualTo(2 * (7 + 4 + 2));
    }

    @Test
    void readersVisibilityIsPartOfEachKindsQuery() {
        String sql =
                sql(
                        new ContentFilter(
                                Set.of(ContentKind.PAGE, ContentKind.BLOG_POST),
                                ContentFilter.Scope.of(Set.of()),
                                ContentFilter.Labels.ANY,
                                Set.of(),
                                0,
                                new ContentFilter.Sequence(
                                        ContentFilter.Order.MODIFIED, false, 10)));

        assertThat(sql.split("p.permission = 'VIEW'", -1)).hasSize(2 * 3 + 1);
    }
}
