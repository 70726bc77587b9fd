package org.watersmeet.wiki.macro;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.platform.database.SqlArrays;

/**
 * Who changed contents, and when; any number of them with one query. The caller has made sure that
 * they may be viewed.
 */
@ApplicationScoped
class Histories {

    /** So many of the latest revisions are read of each content. */
    static final int MOST = 50;

    /** A revision without its body. */
    record Entry(int number, UserId author, Instant at, String comment) {}

    /**
     * What somebody did to one content.
     *
     * @param edits how many revisions are theirs
     * @param last when they made the latest of them
     */
    record Contribution(UserId author, int edits, Instant last) {}

    /** The latest revisions of each, newest first. */
    Map<Long, List<Entry>> latest(Set<Long> contents) {
        Map<Long, List<Entry>> found = new HashMap<>();
        if (contents.isEmpty()) {
            return found;
        }
        Sql.run(
                Databases.WEB,
                "select w.id, r.number, r.author_id, r.created_at, r.comment"
                        + " from unnest(?::bigint[]) as w (id)"
                        + " cross join lateral (select * from revision r where r.content_id = w.id"
                        + " order by r.number desc limit "
                        + MOST
                        + ") r order by w.id, r.number desc",
                statement -> {
                    SqlArrays.bindIds(statement, 1, contents);
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            found.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                                    .add(
                                            new Entry(
                                                    row.getInt(2),
                                                    new UserId(row.getLong(3)),
                                                    row.getTimestamp(4).toInstant(),
                                                    row.getString(5)));
                        }
                    }
                });
        return found;
    }

    /** Who contributed to each, with most edits first. */
    Map<Long, List<Contribution>> contributions(Set<Long> contents) {
        Map<Long, List<Contribution>> found = new HashMap<>();
        if (contents.isEmpty()) {
            return found;
        }
        Sql.run(
                Databases.WEB,
                "select r.content_id, r.author_id, count(*), max(r.created_at) from revision r"
                        + " where r.content_id = any(?) group by r.content_id, r.author_id"
                        + " order by r.content_id, count(*) desc, max(r.created_at) desc",
                statement -> {
                    SqlArrays.bindIds(statement, 1, contents);
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            found.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                                    .add(
                                            new Contribution(
                                                    new UserId(row.getLong(2)),
                                                    row.getInt(3),
                                                    row.getTimestamp(4).toInstant()));
                        }
                    }
                });
        return found;
    }
}
