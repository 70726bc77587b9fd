package org.watersmeet.wiki.page;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.people.permission.RestrictionColumn;
import org.watersmeet.people.permission.Restrictions;
import org.watersmeet.people.permission.Visibility;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.platform.database.SqlArrays;

/**
 * A level of the tree as the cache keeps it: for all readers, with what tells who of them may see
 * which page. Who may not see the page above is not asked about here; so only the restrictions of
 * the pages themselves count.
 *
 * @param whole what those see whom no restriction keeps from anything
 * @param entries as many as there are nodes in it
 * @param same whether all readers see the same
 * @param countable whether what a reader sees can be told from this alone; not when the level goes
 *     on and something in it is restricted
 */
record TreeLevel(PageTreeLevel whole, List<Entry> entries, boolean same, boolean countable) {

    TreeLevel {
        entries = List.copyOf(entries);
    }

    /**
     * @param restrictions of the page itself
     * @param below whether there are pages below it that everybody sees who sees it
     * @param restrictedBelow whether there are others
     */
    record Entry(Restrictions restrictions, boolean below, boolean restrictedBelow) {

        boolean same() {
            return !restrictions.restrictView() && (below || !restrictedBelow);
        }
    }

    private static final String SQL =
            """
            select c.id, c.title,
                   exists (select 1 from content k where k.parent_id = c.id and k.kind = 'PAGE'
                              and k.status = 'CURRENT'
                              and k.view_restricted_by is not distinct from c.view_restricted_by),
                   exists (select 1 from content k where k.parent_id = c.id and k.kind = 'PAGE'
                              and k.status = 'CURRENT' and k.view_restricted_by @> array[k.id]),
                   %1$s
              from content c where c.kind = 'PAGE' and c.status = 'CURRENT' and %2$s
             order by c.position nulls last, c.title_key, c.id limit ?""";

    private static final String RESTRICTED =
            """
            select 1 from content c where c.kind = 'PAGE' and c.status = 'CURRENT' and %s
               and c.view_restricted_by @> array[c.id] limit 1""";

    /**
     * The first nodes of a level.
     *
     * @param owner a condition on {@code c} with one argument, the id
     */
    static TreeLevel read(String name, long id, String owner) {
        List<PageTreeNode> nodes = new ArrayList<>();
        List<Entry> entries = new ArrayList<>();
        Sql.run(
                Databases.WEB,
                SQL.formatted(RestrictionColumn.ownOf("c"), owner),
                statement -> {
                    statement.setLong(1, id);
                    statement.setInt(2, PageService.TREE_LEVEL + 1);
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            Entry entry = entry(row);
                            entries.add(entry);
                            nodes.add(node(row, entry.below() || entry.restrictedBelow()));
                        }
                    }
                });
        boolean more = nodes.size() > PageService.TREE_LEVEL;
        if (more) {
            nodes.removeLast();
            entries.removeLast();
        }
        boolean same = entries.stream().allMatch(Entry::same) && !(more && restricted(id, owner));
        return new TreeLevel(new PageTreeLevel(name, nodes, more), entries, same, !more);
    }

    private static Entry entry(ResultSet row) throws SQLException {
        return new Entry(RestrictionColumn.read(row, 5), row.getBoolean(3), row.getBoolean(4));
    }

    private static PageTreeNode node(ResultSet row, boolean expandable) throws SQLException {
        return new PageTreeNode(new ContentId(row.getLong(1)), row.getString(2), expandable);
    }

    private static boolean restricted(long id, String owner) {
        return Sql.call(
                Databases.WEB,
                RESTRICTED.formatted(owner),
                statement -> {
                    statement.setLong(1, id);
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next();
                    }
                });
    }

    /**
     * What one reader sees.
     *
     * @param visible whether restrictions let the reader view
     * @param parental of some pages those with pages below them that the reader sees
     */
    PageTreeLevel shownTo(
            Predicate<Restrictions> visible, Function<List<Long>, Set<Long>> parental) {
        List<Long> unsure = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            if (!entries.get(i).below() && entries.get(i).restrictedBelow()) {
                unsure.add(whole.nodes().get(i).id().value());
            }
        }
        Set<Long> known = unsure.isEmpty() ? Set.of() : parental.apply(unsure);
        StringBuilder name = new StringBuilder(whole.name()).append('~');
        List<PageTreeNode> shown = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            PageTreeNode node = whole.nodes().get(i);
            boolean seen = visible.test(entry.restrictions());
            boolean expandable = entry.below() || known.contains(node.id().value());
            if (seen) {
                shown.add(new PageTreeNode(node.id(), node.title(), expandable));
            }
            if (!entry.same()) {
                // a letter for each page that readers see differently: who sees the same shares it
                name.append(seen ? expandable ? 'b' : 'l' : 'h');
            }
        }
        return new PageTreeLevel(name.toString(), shown, false);
    }

    /** Those of some pages below which the reader sees pages. */
    static Set<Long> parental(Visibility visibility, List<Long> pages) {
        return Sql.call(
                Databases.WEB,
                "select distinct k.parent_id from content k where k.parent_id = any(?)"
                        + " and k.kind = 'PAGE' and k.status = 'CURRENT' and "
                        + visibility.unrestricted("k"),
                statement -> {
                    SqlArrays.bindIds(statement, 1, pages);
                    visibility.bindUnrestricted(statement, 2);
                    Set<Long> found = new HashSet<>();
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            found.add(row.getLong(1));
                        }
                    }
                    return found;
                });
    }
}
