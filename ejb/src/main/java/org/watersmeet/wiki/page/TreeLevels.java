package org.watersmeet.wiki.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.watersmeet.kernel.Slice;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.platform.cache.Caches;
import org.watersmeet.platform.cache.NamedCache;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/**
 * Levels of the page tree for the sidebar, cached under the epoch of the list's owner: a page's
 * children under its children epoch, a space's top level under its roots epoch.
 */
@ApplicationScoped
class TreeLevels {

    /** One entry. */
    record Entry(long id, String title, boolean hasChildren) {}

    private static final String CHILDREN = "parent_id = ?";
    private static final String ROOTS = "space_id = ? and parent_id is null";

    private record Name(char kind, long owner, long epoch) {}

    private final NamedCache<Name, Slice<Entry>> cache = Caches.PAGE_TREE.typed();

    Slice<Entry> children(long parent, long childrenEpoch) {
        return level(new Name('c', parent, childrenEpoch), CHILDREN);
    }

    Slice<Entry> roots(SpaceId space, long rootsEpoch) {
        return level(new Name('r', space.value(), rootsEpoch), ROOTS);
    }

    /**
     * The level from an entry on, read anew each time: few look behind the first {@link
     * PageService#TREE_LEVEL}.
     */
    Slice<Entry> childrenFrom(long parent, int start) {
        return read(parent, CHILDREN, start);
    }

    /** The same of a space's top level. */
    Slice<Entry> rootsFrom(SpaceId space, int start) {
        return read(space.value(), ROOTS, start);
    }

    private Slice<Entry> level(Name name, String owner) {
        Slice<Entry> known = cache.get(name);
        if (known == null) {
            known = read(name.owner(), owner, 0);
            cache.put(name, known);
        }
        return known;
    }

    private static Slice<Entry> read(long id, String owner, int start) {
        return Sql.call(
                Databases.WEB,
                "select c.id, c.title, exists (select 1 from content k where k.parent_id = c.id"
                        + " and k.status = 'CURRENT') from content c where c.status = 'CURRENT' and "
                        + owner
                        + " order by c.position nulls last, c.title_key, c.id offset ? limit ?",
                statement -> {
                    statement.setLong(1, id);
                    statement.setInt(2, start);
                    statement.setInt(3, PageService.TREE_LEVEL + 1);
                    List<Entry> entries = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            entries.add(
                                    new Entry(
                                            rows.getLong(1),
                                            rows.getString(2),
                                            rows.getBoolean(3)));
                        }
                    }
                    return Slice.of(entries, PageService.TREE_LEVEL);
                });
    }
}
