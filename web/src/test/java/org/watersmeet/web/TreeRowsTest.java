package org.watersmeet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.wiki.page.PageTreeLevel;
import org.watersmeet.wiki.page.PageTreeNode;

class TreeRowsTest {

    private static PageTreeLevel level(long... ids) {
        List<PageTreeNode> nodes =
                Arrays.stream(ids)
                        .mapToObj(id -> new PageTreeNode(new ContentId(id), "Page " + id, false))
                        .toList();
        return new PageTreeLevel("same name", nodes, false);
    }

    private static TreeRows.Html rowsOf(PageTreeLevel level) {
        return new TreeRows.Html(level.nodes(), new byte[0], new int[level.nodes().size()]);
    }

    @Test
    void rowsAreOfTheNodesTheyWereMadeOfWhateverTheNameOfTheLevel() {
        TreeRows.Html rows = rowsOf(level(1, 2));

        assertThat(rows.isOf(level(1, 2))).isTrue();
        assertThat(rows.isOf(level(1, 2, 3))).isFalse();
        assertThat(rows.isOf(level(2, 1))).isFalse();
    }
}
