package org.watersmeet.wiki.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
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

    /** Longest level in a sidebar; the space's list of pages shows all. */
    static final int MAX = 100;

    /** One entry. */
    record Entry(long id, String title, boolean hasChildren) {}

    /**
     * @param more the level is longer than {@link #MAX}
     */
    record Level(List<Entry> entries, boolean more) {}

    private record Name(char kind, long owner, long epoch) {}

    private final NamedCache<Name, Level> cache = Caches.PAGE_TREE.typed();

    Level children(long parent, long childrenEpoch) {
        return level(new Name('c', parent, childrenEpoch), "parent_id = ?");
    }

    Level roots(SpaceId space, long rootsEpoch) {
        return level(
                new Name('r', space.value(), rootsEpoch), "space_id = ? and parent_id is null");
    }

    private Level level(Name name, String owner) {
        Level known = cache.get(name);
        if (known == null) {
            known = read(name.owner(), owner);
            cache.put(name, known);
        }
        return known;
    }

    private static Level read(long id, String owner) {
        return Sql.call(
                Databases.WEB,
                "select c.id, c.title, exists (select 1 from content k where k.parent_id = c.id"
                        + " and k.status = 'CURRENT') from content c where c.status = 'CURRENT' and "
                        + owner
                        + " order by c.position nulls last, c.title_key, c.id limit ?",
                statement -> {
                    statement.setLong(1, id);
                    statement.setInt(2, MAX + 1);
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
                    boolean more = entries.size() > MAX;
                    return new Level(List.copyOf(more ? entries.subList(0, MAX) : entries), more);
                });
    }
}
