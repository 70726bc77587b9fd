package org.watersmeet.wiki.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.kernel.Text;
import org.watersmeet.people.permission.Visibility;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.wiki.space.SpaceKey;

/** What the links between pages say; each answer is one query that an index serves. */
@ApplicationScoped
class LinkLists {

    /** So many of the pages that link to an undefined one are named. */
    private static final int NAMED = 3;

    /** A title without a page, and who links to it. */
    record Undefined(String title, int linking, List<Long> first) {
        Undefined {
            first = List.copyOf(first);
        }
    }

    /** Current pages that link to a title and that the caller may view, by id. */
    List<Long> linkingTo(
            Visibility visibility, SpaceKey space, String title, int start, int limit) {
        return PageLists.ids(
                """
                select c.id from link l join content c on c.id = l.source_id
                 where l.space_lookup = ? and l.title_key = ? and c.kind = 'PAGE'
                   and c.status = 'CURRENT' and %s
                 order by l.source_id offset ? limit ?"""
                        .formatted(visibility.content("c")),
                statement -> {
                    statement.setString(1, space.lookup());
                    statement.setString(2, Text.key(title));
                    bindSlice(statement, visibility.bindContent(statement, 3), start, limit);
                });
    }

    /** What a content links to, by space and title; where there is a page, with its id. */
    List<OutgoingLink> outgoing(Visibility visibility, ContentId source, int limit) {
        return Sql.call(
                Databases.WEB,
                """
                select l.space_key, l.title, c.id from link l
                  left join space s on s.key_lookup = l.space_lookup and %s
                  left join content c on c.space_id = s.id and c.title_key = l.title_key
                   and c.kind = 'PAGE' and c.status = 'CURRENT' and %s
                 where l.source_id = ? order by l.space_lookup, l.title_key limit ?"""
                        .formatted(visibility.condition("s.id"), visibility.unrestricted("c")),
                statement -> {
                    int next =
                            visibility.bindUnrestricted(statement, visibility.bind(statement, 1));
                    statement.setLong(next, source.value());
                    statement.setInt(next + 1, limit);
                    List<OutgoingLink> links = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            long page = rows.getLong(3);
                            links.add(
                                    new OutgoingLink(
                                            new SpaceKey(rows.getString(1)),
                                            rows.getString(2),
                                            page == 0 ? null : new ContentId(page)));
                        }
                    }
                    return links;
                });
    }

    /** The current page that had a title of a space before it was renamed or moved away. */
    Optional<ContentId> formerly(Visibility visibility, SpaceId space, String title) {
        return PageLists.ids(
                        """
                        select c.id from former_title f join content c on c.id = f.content_id
                         where f.space_id = ? and f.title_key = ? and c.status = 'CURRENT'
                           and """
                                + visibility.content("c"),
                        statement -> {
                            statement.setLong(1, space.value());
                            statement.setString(2, Text.key(title));
                            visibility.bindContent(statement, 3);
                        })
                .stream()
                .findFirst()
                .map(ContentId::new);
    }

    /** Current pages at the top of a space that no page links to, its home left out, by title. */
    List<Long> orphaned(Visibility visibility, SpaceId space, SpaceKey key, int start, int limit) {
        return PageLists.ids(
                """
                select c.id from content c join space s on s.id = c.space_id
                 where c.space_id = ? and c.kind = 'PAGE' and c.status = 'CURRENT'
                   and c.parent_id is null and c.id is distinct from s.home_page_id
                   and not exists (select 1 from link l join content o on o.id = l.source_id
                        where l.space_lookup = ? and l.title_key = c.title_key
                          and l.source_id <> c.id and o.status = 'CURRENT')
                   and %s
                 order by c.title_key, c.id offset ? limit ?"""
                        .formatted(visibility.unrestricted("c")),
                statement -> {
                    statement.setLong(1, space.value());
                    statement.setString(2, key.lookup());
                    bindSlice(statement, visibility.bindUnrestricted(statement, 3), start, limit);
                });
    }

    /** Titles in a space that pages the caller may view link to and no page has, by title. */
    List<Undefined> undefined(
            Visibility visibility, SpaceId space, SpaceKey key, int start, int limit) {
        return Sql.call(
                Databases.WEB,
                """
                select min(l.title), count(*), (array_agg(l.source_id order by l.source_id))[1:%d]
                  from link l join content c on c.id = l.source_id
                 where l.space_lookup = ? and c.kind = 'PAGE' and c.status = 'CURRENT' and %s
                   and not exists (select 1 from content t where t.space_id = ?
                        and t.title_key = l.title_key and t.kind = 'PAGE' and t.status = 'CURRENT')
                 group by l.title_key order by l.title_key offset ? limit ?"""
                        .formatted(NAMED, visibility.content("c")),
                statement -> {
                    statement.setString(1, key.lookup());
                    int next = visibility.bindContent(statement, 2);
                    statement.setLong(next, space.value());
                    bindSlice(statement, next + 1, start, limit);
                    return readUndefined(statement);
                });
    }

    private static List<Undefined> readUndefined(PreparedStatement statement) throws SQLException {
        List<Undefined> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                Long[] first = (Long[]) rows.getArray(3).getArray();
                found.add(new Undefined(rows.getString(1), rows.getInt(2), List.of(first)));
            }
        }
        return found;
    }

    private static void bindSlice(PreparedStatement statement, int index, int start, int limit)
            throws SQLException {
        statement.setInt(index, start);
        statement.setInt(index + 1, limit);
    }
}
