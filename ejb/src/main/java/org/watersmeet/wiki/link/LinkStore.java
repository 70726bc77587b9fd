package org.watersmeet.wiki.link;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.platform.database.SqlArrays;

/** Writes what links where, in the transaction of the save. */
@ApplicationScoped
public class LinkStore {

    /** Rows that stay keep the time they are there since. */
    private static final String REPLACE =
            """
            with said as (
                select * from unnest(?::text[], ?::text[], ?::text[], ?::text[])
                    as said (space_lookup, title_key, space_key, title)),
            gone as (
                delete from link l where l.source_id = ? and not exists
                    (select 1 from said s
                      where s.space_lookup = l.space_lookup and s.title_key = l.title_key))
            insert into link (source_id, space_lookup, title_key, space_key, title)
            select ?, space_lookup, title_key, space_key, title from said
                on conflict (source_id, space_lookup, title_key) do nothing""";

    /** Notes what the current revision of a content links to; one statement. */
    public void replace(ContentId source, Collection<LinkedTitle> links) {
        Sql.run(
                Databases.WEB,
                REPLACE,
                statement -> {
                    bind(statement, source, links);
                    statement.executeUpdate();
                });
    }

    /** The same in a job's transaction. */
    public static void replace(
            Connection connection, ContentId source, Collection<LinkedTitle> links)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(REPLACE)) {
            bind(statement, source, links);
            statement.executeUpdate();
        }
    }

    /**
     * Notes that copies link to what their originals link to. Not for copies in another space: a
     * link without a space leads into the space of the page that holds it.
     *
     * @param copies by their originals
     */
    public static void copy(Connection connection, SortedMap<Long, Long> copies)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement(
                        """
                        insert into link (source_id, space_lookup, title_key, space_key, title)
                        select y.id, l.space_lookup, l.title_key, l.space_key, l.title
                          from link l join unnest(?::bigint[], ?::bigint[]) as y (source, id)
                            on l.source_id = y.source""")) {
            SqlArrays.bindIds(statement, 1, copies.keySet());
            SqlArrays.bindIds(statement, 2, copies.values());
            statement.executeUpdate();
        }
    }

    private static void bind(
            PreparedStatement statement, ContentId source, Collection<LinkedTitle> links)
            throws SQLException {
        bind(statement, 1, links, link -> link.space().lookup());
        bind(statement, 2, links, LinkedTitle::key);
        bind(statement, 3, links, link -> link.space().value());
        bind(statement, 4, links, LinkedTitle::title);
        statement.setLong(5, source.value());
        statement.setLong(6, source.value());
    }

    private static void bind(
            PreparedStatement statement,
            int index,
            Collection<LinkedTitle> links,
            Function<LinkedTitle, String> part)
            throws SQLException {
        List<String> texts = links.stream().map(part).toList();
        SqlArrays.bindTexts(statement, index, texts);
    }

    /** Notes that a page had a title; the last one to give it up is found by it. */
    public void gaveUp(SpaceId space, String titleKey, ContentId page) {
        Sql.run(
                Databases.WEB,
                """
                insert into former_title (space_id, title_key, content_id) values (?, ?, ?)
                    on conflict (space_id, title_key)
                    do update set content_id = excluded.content_id, since = clock_timestamp()""",
                statement -> {
                    statement.setLong(1, space.value());
                    statement.setString(2, titleKey);
                    statement.setLong(3, page.value());
                    statement.executeUpdate();
                });
    }
}
