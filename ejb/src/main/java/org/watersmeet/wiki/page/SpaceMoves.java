package org.watersmeet.wiki.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.wiki.link.RewriteLinks;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * Moves a page with all below it into another space: a handful of statements however many pages
 * they are, in the caller's transaction.
 */
@ApplicationScoped
class SpaceMoves {

    /** Where a page goes. */
    record Target(SpaceId space, @Nullable Page parent) {

        String path() {
            return parent == null ? "" : parent.pathBelow();
        }
    }

    /** Titles of the pages that current pages of another space have; some of them. */
    List<String> taken(Page page, SpaceId target) {
        return Sql.call(
                Databases.WEB,
                """
                select c.title from content c join content o
                    on o.space_id = ? and o.title_key = c.title_key
                   and o.kind = 'PAGE' and o.status = 'CURRENT'
                 where (c.id = ? or c.path like ?) and c.kind = 'PAGE' and c.status = 'CURRENT'
                 order by c.title_key limit 5""",
                statement -> {
                    statement.setLong(1, target.value());
                    statement.setLong(2, page.id().value());
                    statement.setString(3, page.pathBelow() + "%");
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
     * Moves the pages, those in the trash too, with what belongs to them; their titles go on
     * leading to them in the space they leave.
     *
     * @param from the key of that space
     */
    void move(Page page, Target target, SpaceKey from, UserId by) {
        Sql.run(Databases.WEB, PAGES, statement -> bind(statement, page, target, from, by));
        Sql.run(
                Databases.WEB,
                """
                with page as (select id from content where id = ? or path like ? and kind = 'PAGE'),
                     part as (select c.id from content c join page p on p.id = c.container_id)
                update content set space_id = ?, lock_version = lock_version + 1
                 where id in (select id from part)
                    or container_id in (select id from part)""",
                statement -> {
                    statement.setLong(1, page.id().value());
                    statement.setString(2, target.path() + page.id() + "/%");
                    statement.setLong(3, target.space().value());
                    statement.executeUpdate();
                });
    }

    private static final String PAGES =
            """
            with moved as (
                update content set space_id = ?, lock_version = lock_version + 1,
                       path = case when id = ? then ? else ? || substr(path, ?) end,
                       parent_id = case when id = ? then ?::bigint else parent_id end,
                       position = case when id = ? then null else position end
                 where (id = ? or path like ?) and kind = 'PAGE'
                returning id, title, title_key, status),
            left_behind as (
                insert into former_title (space_id, title_key, content_id)
                select ?, title_key, id from moved where status = 'CURRENT'
                    on conflict (space_id, title_key)
                    do update set content_id = excluded.content_id, since = clock_timestamp())
            insert into journal (kind, subject_id, actor_id, detail)
            select ?, id, ?, ? || ' ' || title from moved where status = 'CURRENT'""";

    private static void bind(
            PreparedStatement statement, Page page, Target target, SpaceKey from, UserId by)
            throws SQLException {
        long id = page.id().value();
        Page parent = target.parent();
        statement.setLong(1, target.space().value());
        statement.setLong(2, id);
        statement.setString(3, target.path());
        statement.setString(4, target.path() + id + "/");
        statement.setInt(5, page.pathBelow().length() + 1);
        statement.setLong(6, id);
        statement.setObject(7, parent == null ? null : parent.id().value());
        statement.setLong(8, id);
        statement.setLong(9, id);
        statement.setString(10, page.pathBelow() + "%");
        statement.setLong(11, page.space().value());
        statement.setString(12, RewriteLinks.MOVED);
        statement.setLong(13, by.value());
        statement.setString(14, from.value());
        statement.executeUpdate();
    }
}
