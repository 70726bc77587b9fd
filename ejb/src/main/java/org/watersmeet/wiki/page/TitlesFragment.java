package org.watersmeet.wiki.page;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import org.watersmeet.platform.database.SqlArrays;
import org.watersmeet.platform.database.StampFragment;

/**
 * Part of the request stamp: which current pages have these titles in their spaces, or had them
 * before they were renamed. Resolves links, and tells whether a page that a cached rendering found
 * missing has appeared since.
 */
record TitlesFragment(SortedSet<TitlesFragment.Name> names)
        implements StampFragment<Map<TitlesFragment.Name, TitlesFragment.Target>> {

    /**
     * How a page is looked up.
     *
     * @param titleKey compared form
     */
    record Name(long spaceId, String titleKey) implements Comparable<Name> {

        private static final Comparator<Name> ORDER =
                Comparator.comparingLong(Name::spaceId).thenComparing(Name::titleKey);

        @Override
        public int compareTo(Name other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * A page by its title.
     *
     * @param title as it is now
     * @param former whether the page had the title once, and no page has it now
     */
    record Target(long id, String title, boolean former) {}

    @Override
    public String sql() {
        return """
        select array_agg(array[t.space_id::text, t.title_key, t.id::text, t.title, t.former::text])
          from unnest(?::bigint[], ?::text[]) as w (space_id, title_key)
         cross join lateral (
                select c.space_id, c.title_key, c.id, c.title, false as former
                  from content c
                 where c.space_id = w.space_id and c.title_key = w.title_key
                   and c.kind = 'PAGE' and c.status = 'CURRENT'
                union all
                select f.space_id, f.title_key, c.id, c.title, true
                  from former_title f join content c on c.id = f.content_id
                 where f.space_id = w.space_id and f.title_key = w.title_key
                   and c.space_id = f.space_id and c.status = 'CURRENT') t""";
    }

    @Override
    public int columns() {
        return 1;
    }

    @Override
    public int bind(PreparedStatement statement, int first) throws SQLException {
        SqlArrays.bindIds(statement, first, names.stream().map(Name::spaceId).toList());
        SqlArrays.bindTexts(statement, first + 1, names.stream().map(Name::titleKey).toList());
        return first + 2;
    }

    @Override
    public Map<Name, Target> read(ResultSet row, int first) throws SQLException {
        Map<Name, Target> targets = new HashMap<>();
        for (String[] page : SqlArrays.rows(row, first)) {
            Name name = new Name(Long.parseLong(page[0]), page[1]);
            boolean former = Boolean.parseBoolean(page[4]);
            Target target = new Target(Long.parseLong(page[2]), page[3], former);
            if (former) {
                targets.putIfAbsent(name, target);
            } else {
                targets.put(name, target);
            }
        }
        return targets;
    }
}
