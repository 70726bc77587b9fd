package org.watersmeet.wiki.macro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.permission.Visibility;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.platform.database.SqlArrays;
import org.watersmeet.wiki.page.IncludedPages;
import org.watersmeet.wiki.page.SlotPlace;

/**
 * Reads parts of page trees, any number with one query. The caller has made sure that their spaces
 * may be viewed.
 */
@ApplicationScoped
class PageBranches {

    /** So many pages of one branch are read; those nearest to its root come first. */
    static final int MOST_PAGES = 500;

    /** So many branches are read for one view: each of them costs the database a sort. */
    static final int MOST_BRANCHES = 100;

    /** The four ways to a branch, each by an index of its own; twice who may view. */
    private static final String SQL =
            """
            select w.slot, c.id, c.title, coalesce(c.parent_id, 0), c.created_at, c.modified_at,
                   c.revision, exists (select from content b where b.parent_id = c.id
                                          and b.kind = 'PAGE' and b.status = 'CURRENT'
                                          and %2$s)
              from unnest(?::bigint[], ?::bigint[], ?::bigint[]) with ordinality
                   as w (space, root, depth, slot)
              left join content p on p.id = w.root
             cross join lateral (
                select k.*, length(k.path) - length(replace(k.path, '/', '')) as level
                  from (select * from content a
                         where w.depth = 1 and w.root <> 0 and a.parent_id = w.root
                           and a.status = 'CURRENT'
                        union all
                        select * from content a
                         where w.depth = 1 and w.root = 0 and a.space_id = w.space
                           and a.parent_id is null and a.kind = 'PAGE' and a.status = 'CURRENT'
                        union all
                        select * from content a
                         where w.depth > 1 and w.root <> 0 and a.path >= p.path || p.id || '/'
                           and a.path < p.path || p.id || '0'
                        union all
                        select * from content a
                         where w.depth > 1 and w.root = 0 and a.space_id = w.space
                           and a.kind = 'PAGE' and a.status = 'CURRENT') k
                 where k.kind = 'PAGE' and k.status = 'CURRENT' and %3$s
                   and length(k.path) - length(replace(k.path, '/', ''))
                       - coalesce(length(p.path) - length(replace(p.path, '/', '')) + 1, 0) < w.depth
                 order by level, k.position nulls last, k.title_key, k.id limit %1$d) c
             order by w.slot, c.level, c.position nulls last, c.title_key, c.id""";

    @Inject Permissions permissions;

    /**
     * What is asked for.
     *
     * @param root the page whose descendants are read; 0 for all of the space
     * @param depth how many levels, from 1
     */
    record Branch(long space, long root, int depth) {}

    /**
     * @param parent 0 at the top of the space
     * @param revision of its current body
     * @param parental whether there are pages below it, read or not
     */
    record Node(
            ContentId id,
            String title,
            long parent,
            Instant createdAt,
            Instant modifiedAt,
            int revision,
            boolean parental) {

        /**
         * @param of a content of the same space
         */
        IncludedPages.Wanted excerpt(FoundContent of) {
            return Excerpts.of(new SlotPlace(id, of.spaceId(), of.space(), title), revision);
        }
    }

    /**
     * The pages of each branch, parents before children, siblings in tree order. Branches beyond
     * {@link #MOST_BRANCHES} are left out.
     */
    Map<Branch, List<Node>> read(List<Branch> asked) {
        Set<Branch> distinct = new LinkedHashSet<>(asked);
        List<Branch> branches = distinct.stream().limit(MOST_BRANCHES).toList();
        if (branches.isEmpty()) {
            return Map.of();
        }
        Visibility visibility = permissions.visibility();
        Map<Branch, List<Node>> found = new HashMap<>();
        branches.forEach(branch -> found.put(branch, new ArrayList<>()));
        Sql.run(
                Databases.WEB,
                SQL.formatted(
                        MOST_PAGES + 1, visibility.unrestricted("b"), visibility.unrestricted("k")),
                statement -> {
                    bind(statement, branches, visibility);
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            Branch branch = branches.get(row.getInt(1) - 1);
                            found.computeIfAbsent(branch, it -> new ArrayList<>()).add(node(row));
                        }
                    }
                });
        return found;
    }

    private static void bind(
            PreparedStatement statement, List<Branch> branches, Visibility visibility)
            throws SQLException {
        int next = visibility.bindUnrestricted(statement, 1);
        SqlArrays.bindIds(statement, next, branches.stream().map(Branch::space).toList());
        SqlArrays.bindIds(statement, next + 1, branches.stream().map(Branch::root).toList());
        SqlArrays.bindIds(
                statement, next + 2, branches.stream().map(it -> (long) it.depth()).toList());
        visibility.bindUnrestricted(statement, next + 3);
    }

    private static Node node(ResultSet row) throws SQLException {
        return new Node(
                new ContentId(row.getLong(2)),
                row.getString(3),
                row.getLong(4),
                row.getTimestamp(5).toInstant(),
                row.getTimestamp(6).toInstant(),
                row.getInt(7),
                row.getBoolean(8));
    }
}
