package org.watersmeet.wiki.macro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.kernel.Text;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.permission.Visibility;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.platform.database.SqlArrays;
import org.watersmeet.text.document.LinkTarget;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * Finds the pages and blog posts that macros name, any number with one query. A space stands for
 * its home page.
 */
@ApplicationScoped
class NamedContents {

    /** What is named, and the space it is named in. */
    record Asked(SpaceKey from, LinkTarget target) {}

    private static final DateTimeFormatter POSTING_DAY = DateTimeFormatter.ofPattern("uuuu/MM/dd");

    private static final String SQL =
            """
            select c.id, c.kind, c.revision, c.title, c.title_key, c.posting_day::text,
                   s.id, s.key, s.key_lookup, s.name, coalesce(c.parent_id, 0),
                   coalesce(s.home_page_id, 0)
              from (select unnest(?::bigint[])
                    union
                    select home_page_id from space where key_lookup = any(?)
                    union
                    select c.id from unnest(?::text[], ?::text[]) as w (space, title)
                      join space s on s.key_lookup = w.space
                      join content c on c.space_id = s.id and c.title_key = w.title
                       and c.kind = 'PAGE' and c.status = 'CURRENT'
                    union
                    select c.id from unnest(?::text[], ?::text[], ?::text[]) as w (space, title, day)
                      join space s on s.key_lookup = w.space
                      join content c on c.space_id = s.id and c.title_key = w.title
                       and c.posting_day = w.day::date
                       and c.kind = 'BLOG_POST' and c.status = 'CURRENT') as named (id)
              join content c on c.id = named.id
              join space s on s.id = c.space_id
             where c.status = 'CURRENT' and c.kind in ('PAGE', 'BLOG_POST') and\s""";

    @Inject Permissions permissions;

    /** A content in the forms it can be asked for. */
    private record Row(FoundContent content, String spaceLookup, String titleKey, String day) {}

    /**
     * @return what there is and the reader may view
     */
    Map<Asked, FoundContent> find(Collection<Asked> asked) {
        Set<Asked> distinct = new LinkedHashSet<>(asked);
        if (distinct.isEmpty()) {
            return Map.of();
        }
        Map<Object, FoundContent> known = new HashMap<>();
        for (Row row : rows(distinct)) {
            known.put(row.content().id().value(), row.content());
            known.put(List.of(row.spaceLookup(), row.titleKey(), row.day()), row.content());
            if (row.content().home() == row.content().id().value()) {
                known.put(row.spaceLookup(), row.content());
            }
        }
        Map<Asked, FoundContent> found = new HashMap<>();
        for (Asked one : distinct) {
            FoundContent content = known.get(key(one));
            if (content != null) {
                found.put(one, content);
            }
        }
        return found;
    }

    /** What a row is found by: an id, or names in the form they are compared by. */
    private static Object key(Asked asked) {
        return switch (asked.target()) {
            case LinkTarget.ContentEntity it -> it.id();
            case LinkTarget.Page it ->
                    List.of(space(it.spaceKey(), asked), Text.key(it.title()), "");
            case LinkTarget.BlogPost it ->
                    List.of(
                            space(it.spaceKey(), asked),
                            Text.key(it.title()),
                            day(it.postingDay()));
            case LinkTarget.Space it -> new SpaceKey(it.key()).lookup();
            default -> "";
        };
    }

    private static String space(@Nullable String key, Asked asked) {
        return key == null ? asked.from().lookup() : new SpaceKey(key).lookup();
    }

    private static String day(@Nullable String written) {
        try {
            return written == null ? "" : LocalDate.parse(written, POSTING_DAY).toString();
        } catch (DateTimeParseException e) {
            return "";
        }
    }

    private List<Row> rows(Set<Asked> asked) {
        Visibility visibility = permissions.visibility();
        return Sql.call(
                Databases.WEB,
                SQL + visibility.content("c"),
                statement -> {
                    bind(statement, asked);
                    visibility.bindContent(statement, 8);
                    List<Row> rows = new ArrayList<>();
                    try (ResultSet row = statement.executeQuery()) {
                        while (row.next()) {
                            rows.add(row(row));
                        }
                    }
                    return rows;
                });
    }

    private static void bind(PreparedStatement statement, Set<Asked> asked) throws SQLException {
        List<Long> ids = new ArrayList<>();
        List<String> spaces = new ArrayList<>();
        List<List<String>> pages = List.of(new ArrayList<>(), new ArrayList<>());
        List<List<String>> posts = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Asked one : asked) {
            switch (one.target()) {
                case LinkTarget.ContentEntity it -> ids.add(it.id());
                case LinkTarget.Space it -> spaces.add(new SpaceKey(it.key()).lookup());
                case LinkTarget.Page it -> {
                    pages.get(0).add(space(it.spaceKey(), one));
                    pages.get(1).add(Text.key(it.title()));
                }
                case LinkTarget.BlogPost it when !day(it.postingDay()).isEmpty() -> {
                    posts.get(0).add(space(it.spaceKey(), one));
                    posts.get(1).add(Text.key(it.title()));
                    posts.get(2).add(day(it.postingDay()));
                }
                default -> {}
            }
        }
        SqlArrays.bindIds(statement, 1, ids);
        SqlArrays.bindTexts(statement, 2, spaces);
        SqlArrays.bindTexts(statement, 3, pages.get(0));
        SqlArrays.bindTexts(statement, 4, pages.get(1));
        SqlArrays.bindTexts(statement, 5, posts.get(0));
        SqlArrays.bindTexts(statement, 6, posts.get(1));
        SqlArrays.bindTexts(statement, 7, posts.get(2));
    }

    private static Row row(ResultSet row) throws SQLException {
        String day = row.getString(6);
        return new Row(
                new FoundContent(
                        new ContentId(row.getLong(1)),
                        ContentKind.valueOf(row.getString(2)),
                        row.getInt(3),
                        row.getString(4),
                        row.getLong(11),
                        new SpaceId(row.getLong(7)),
                        new SpaceKey(row.getString(8)),
                        row.getString(10),
                        row.getLong(12)),
                row.getString(9),
                row.getString(5),
                day == null ? "" : day);
    }
}
