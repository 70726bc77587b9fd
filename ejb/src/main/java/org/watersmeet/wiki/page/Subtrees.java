package org.watersmeet.wiki.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.permission.Visibility;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/**
 * What is done with a page and all below it, one statement each however many they are: never half
 * done, because it commits with its transaction or not at all.
 */
@ApplicationScoped
class Subtrees {

    /** Current pages below one that the caller may view. */
    int below(Visibility visibility, Page page) {
        return Sql.call(
                Databases.WEB,
                "select count(*) from content c where c.path like ? and c.kind = 'PAGE'"
                        + " and c.status = 'CURRENT' and "
                        + visibility.unrestricted("c"),
                statement -> {
                    statement.setString(1, page.pathBelow() + "%");
                    visibility.bindUnrestricted(statement, 2);
                    try (ResultSet row = statement.executeQuery()) {
                        row.next();
                        return row.getInt(1);
                    }
                });
    }

    /** Current pages below one, whoever may view them. */
    int below(Page page) {
        return Sql.call(
                Databases.WEB,
                "select count(*) from content where path like ? and kind = 'PAGE'"
                        + " and status = 'CURRENT'",
                statement -> {
                    statement.setString(1, page.pathBelow() + "%");
                    try (ResultSet row = statement.executeQuery()) {
                        row.next();
                        return row.getInt(1);
                    }
                });
    }

    /** Whether a page itself restricts who views the current pages below it. */
    boolean restrictsBelow(Page page) {
        return Sql.call(
                Databases.WEB,
                "select 1 from content c where c.id = ? and c.view_restricted_by @> array[c.id]"
                        + " and exists (select 1 from content k where k.parent_id = c.id"
                        + " and k.kind = 'PAGE' and k.status = 'CURRENT')",
                statement -> {
                    statement.setLong(1, page.id().value());
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next();
                    }
                });
    }

    /** Whether the home page of a space is a page or below it. */
    boolean holdsHome(Page page) {
        return Sql.call(
                Databases.WEB,
                "select 1 from space s join content c on c.id = s.home_page_id"
                        + " where s.id = ? and (c.id = ? or c.path like ?)",
                statement -> {
                    statement.setLong(1, page.space().value());
                    bind(page, statement, 2);
                    try (ResultSet row = statement.executeQuery()) {
                        return row.next();
                    }
                });
    }

    /**
     * Trashes a page and all current pages below it, at one moment; each keeps its place.
     *
     * @return how many
     */
    int trash(Page page, UserId by, Instant now) {
        return Sql.call(
                Databases.WEB,
                """
                with gone as (
                    update content set status = 'TRASHED', trashed_at = ?, trasher_id = ?,
                           lock_version = lock_version + 1
                     where (id = ? or path like ?) and kind = 'PAGE' and status = 'CURRENT'
                    returning id)
                insert into journal (kind, subject_id, actor_id)
                select 'page-trashed', id, ? from gone""",
                statement -> {
                    statement.setTimestamp(1, Timestamp.from(now));
                    statement.setLong(2, by.value());
                    bind(page, statement, 3);
                    statement.setLong(5, by.value());
                    return statement.executeUpdate();
                });
    }

    /** Titles of pages trashed together with a page that other pages have by now; some of them. */
    List<String> takenTitles(Page page, Instant trashedAt) {
        return Sql.call(
                Databases.WEB,
                """
                select c.title from content c
                 where c.path like ? and c.kind = 'PAGE' and c.status = 'TRASHED'
                   and c.trashed_at = ?
                   and exists (select 1 from content o where o.space_id = c.space_id
                        and o.title_key = c.title_key and o.kind = 'PAGE'
                        and o.status = 'CURRENT')
                 order by c.title_key limit 5""",
                statement -> {
                    bindTogether(page, trashedAt, statement);
                    List<String> titles = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            titles.add(rows.getString(1));
                        }
                    }
                    return titles;
                });
    }

    /**
     * Takes the pages out of the trash that were put there together with a page.
     *
     * @param page restored already, at its new place
     * @param trashedAt when it was trashed
     */
    void restoreBelow(Page page, Instant trashedAt, UserId by) {
        Sql.run(
                Databases.WEB,
                """
                with back as (
                    update content set status = 'CURRENT', trashed_at = null, trasher_id = null,
                           lock_version = lock_version + 1, children_epoch = children_epoch + 1
                     where path like ? and kind = 'PAGE' and status = 'TRASHED' and trashed_at = ?
                    returning id)
                insert into journal (kind, subject_id, actor_id)
                select 'page-restored', id, ? from back""",
                statement -> {
                    bindTogether(page, trashedAt, statement);
                    statement.setLong(3, by.value());
                    statement.executeUpdate();
                });
    }

    private static void bind(Page page, PreparedStatement statement, int first)
            throws SQLException {
        statement.setLong(first, page.id().value());
        statement.setString(first + 1, page.pathBelow() + "%");
    }

    private static void bindTogether(Page page, Instant trashedAt, PreparedStatement statement)
            throws SQLException {
        statement.setString(1, page.pathBelow() + "%");
        statement.setTimestamp(2, Timestamp.from(trashedAt));
    }
}
