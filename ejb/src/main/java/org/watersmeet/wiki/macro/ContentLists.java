package org.watersmeet.wiki.macro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.permission.Visibility;
import org.watersmeet.people.user.UsersFragment;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.platform.database.SqlArrays;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.space.SpaceKey;

/** Lists of pages and blog posts that the reader may view. */
@ApplicationScoped
class ContentLists {

    /** So many entries a list has at most. */
    static final int MOST = 200;

    /** So many different lists are read for one macro of a view; each is a query. */
    static final int MOST_LISTS = 20;

    @Inject Permissions permissions;

    /** Without those beyond {@link #MOST_LISTS}. */
    Map<ContentFilter, List<ListedContent>> find(List<ContentFilter> filters) {
        Visibility visibility = permissions.visibility();
        Set<ContentFilter> distinct = new LinkedHashSet<>(filters);
        Map<ContentFilter, List<ListedContent>> found = new HashMap<>();
        distinct.stream()
                .limit(MOST_LISTS)
                .forEach(filter -> found.put(filter, read(filter, visibility)));
        return found;
    }

    private static List<ListedContent> read(ContentFilter filter, Visibility visibility) {
        ContentListQuery query = new ContentListQuery(filter, visibility);
        return Sql.call(
                Databases.WEB,
                query.sql(),
                statement -> {
                    query.bind(statement);
                    return rows(statement);
                });
    }

    private static List<ListedContent> rows(PreparedStatement statement) throws SQLException {
        List<ListedContent> listed = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                FoundContent content =
                        new FoundContent(
                                new ContentId(row.getLong(1)),
                                ContentKind.valueOf(row.getString(2)),
                                row.getInt(3),
                                row.getString(4),
                                row.getLong(5),
                                new SpaceId(row.getLong(6)),
                                new SpaceKey(row.getString(7)),
                                row.getString(8),
                                row.getLong(9));
                listed.add(
                        new ListedContent(
                                content,
                                new UserId(row.getLong(10)),
                                row.getTimestamp(11).toInstant(),
                                new UserId(row.getLong(12)),
                                row.getTimestamp(13).toInstant()));
            }
        }
        return listed;
    }

    /** The names of everybody who made or changed one of these; one question. */
    static UsersFragment.Users people(Iterable<List<ListedContent>> lists) {
        SortedSet<Long> ids = new TreeSet<>();
        for (List<ListedContent> list : lists) {
            for (ListedContent listed : list) {
                ids.add(listed.creator().value());
                ids.add(listed.modifier().value());
            }
        }
        return RequestStamp.current().askSet(new UsersFragment(ids));
    }

    /** Everybody's labels of these, by name; one query. */
    static Map<Long, List<String>> labels(Set<Long> contents) {
        Map<Long, List<String>> labels = new HashMap<>();
        if (contents.isEmpty()) {
            return labels;
        }
        Sql.run(
                Databases.WEB,
                "select g.content_id, l.name from labelling g join label l on l.id = g.label_id"
                        + " where g.content_id = any(?) and l.prefix = 'global' order by l.name",
                statement -> {
                    SqlArrays.bindIds(statement, 1, contents);
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            labels.computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                                    .add(row.getString(2));
                        }
                    }
                });
        return labels;
    }
}
