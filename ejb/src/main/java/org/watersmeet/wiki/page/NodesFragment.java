package org.watersmeet.wiki.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import org.watersmeet.platform.database.IdsFragment;
import org.watersmeet.platform.database.SqlArrays;

/**
 * Part of the request stamp: titles and children epochs of the current pages with these ids. Serves
 * the breadcrumbs, names the lists of children, and validates what a cached rendering read.
 */
record NodesFragment(SortedSet<Long> ids) implements IdsFragment<Map<Long, NodesFragment.Node>> {

    /**
     * A current page as its neighbours see it.
     *
     * @param filesEpoch names the list of its attachments
     */
    record Node(long id, String title, long childrenEpoch, long filesEpoch) {}

    @Override
    public String sql() {
        return """
        select array_agg(array[c.id::text, c.title, c.children_epoch::text,
                               c.attachments_epoch::text])
          from content c where c.id = any(?) and c.kind = 'PAGE' and c.status = 'CURRENT'""";
    }

    @Override
    public Map<Long, Node> read(ResultSet row, int first) throws SQLException {
        Map<Long, Node> nodes = new HashMap<>();
        for (String[] node : SqlArrays.rows(row, first)) {
            long id = Long.parseLong(node[0]);
            nodes.put(id, new Node(id, node[1], Long.parseLong(node[2]), Long.parseLong(node[3])));
        }
        return nodes;
    }
}
