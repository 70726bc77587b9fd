package org.watersmeet.wiki.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Slice;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.permission.Visibility;
import org.watersmeet.platform.cache.Caches;
import org.watersmeet.platform.cache.NamedCache;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/**
 * Levels of the page tree for the sidebar, cached under the epoch of the list's owner: a page's
 * children under its children epoch, a space's top level under its roots epoch. What a level shows
 * to a reader whom restrictions concern is made of the cached one.
 */
@ApplicationScoped
class TreeLevels {

    private static final String CHILDREN = "c.parent_id = ?";
    private static final String ROOTS = "c.space_id = ? and c.parent_id is null";

    private final NamedCache<String, TreeLevel> cache = Caches.PAGE_TREE.typed();

    @Inject Permissions permissions;

    PageTreeLevel children(long parent, long childrenEpoch) {
        return level("c" + parent + ":" + childrenEpoch, parent, CHILDREN);
    }

    PageTreeLevel roots(SpaceId space, long rootsEpoch) {
        return level("r" + space + ":" + rootsEpoch, space.value(), ROOTS);
    }

    /**
     * The top of a space, open along the pages that are named.
     *
     * @param open ids of pages whose children are shown, where their own level is shown
     * @param nodes the pages of {@code open} that are current, with their epochs
     * @param current the page being viewed, 0 for none
     */
    PageTree around(
            PageTreeLevel top, Set<Long> open, Map<Long, NodesFragment.Node> nodes, long current) {
        Map<ContentId, PageTreeLevel> levels = new HashMap<>();
        openIn(top, open, nodes, levels);
        return new PageTree(top, levels, current);
    }

    /** Recursion ends with the tree: a page is open only when its parent is. */
    private void openIn(
            PageTreeLevel level,
            Set<Long> open,
            Map<Long, NodesFragment.Node> nodes,
            Map<ContentId, PageTreeLevel> levels) {
        for (PageTreeNode page : level.nodes()) {
            NodesFragment.Node now = nodes.get(page.id().value());
            if (now != null && page.expandable() && open.contains(page.id().value())) {
                PageTreeLevel children = children(page.id().value(), now.childrenEpoch());
                levels.put(page.id(), children);
                openIn(children, open, nodes, levels);
            }
        }
    }

    /**
     * The level from an entry on, read anew each time: few look behind the first {@link
     * PageService#TREE_LEVEL}.
     */
    PageTreeLevel childrenFrom(long parent, int start) {
        return read("", parent, CHILDREN, start);
    }

    /** The same of a space's top level. */
    PageTreeLevel rootsFrom(SpaceId space, int start) {
        return read("", space.value(), ROOTS, start);
    }

    private PageTreeLevel level(String name, long id, String owner) {
        TreeLevel known = cache.get(name);
        if (known == null) {
            known = TreeLevel.read(name, id, owner);
            cache.put(name, known);
        }
        if (known.same()) {
            return known.whole();
        }
        return known.countable()
                ? known.shownTo(
                        permissions::testView,
                        parents -> TreeLevel.parental(permissions.visibility(), parents))
                : read("", id, owner, 0);
    }

    private PageTreeLevel read(String name, long id, String owner, int start) {
        Slice<PageTreeNode> nodes =
                Slice.of(nodes(permissions.visibility(), id, owner, start), PageService.TREE_LEVEL);
        return new PageTreeLevel(name, nodes.items(), nodes.more());
    }

    private static List<PageTreeNode> nodes(
            Visibility visibility, long id, String owner, int start) {
        return Sql.call(
                Databases.WEB,
                "select c.id, c.title, exists (select 1 from content k where k.parent_id = c.id"
                        + " and k.kind = 'PAGE' and k.status = 'CURRENT' and "
                        + visibility.unrestricted("k")
                        + ") from content c where c.kind = 'PAGE' and c.status = 'CURRENT' and "
                        + owner
                        + " and "
                        + visibility.unrestricted("c")
                        + " order by c.position nulls last, c.title_key, c.id offset ? limit ?",
                statement -> {
                    int next = visibility.bindUnrestricted(statement, 1);
                    statement.setLong(next, id);
                    next = visibility.bindUnrestricted(statement, next + 1);
                    statement.setInt(next, start);
                    statement.setInt(next + 1, PageService.TREE_LEVEL + 1);
                    List<PageTreeNode> nodes = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            nodes.add(
                                    new PageTreeNode(
                                            new ContentId(rows.getLong(1)),
                                            rows.getString(2),
                                            rows.getBoolean(3)));
                        }
                    }
                    return nodes;
                });
    }
}
