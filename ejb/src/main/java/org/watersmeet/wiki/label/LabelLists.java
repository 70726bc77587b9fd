package org.watersmeet.wiki.label;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.permission.Visibility;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.wiki.content.ListedContent;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * Lists across content: each counts and names only what stands in spaces the caller may view, and
 * is one query.
 */
@ApplicationScoped
class LabelLists {

    /** Labels in use are looked for among so many of the latest labellings. */
    private static final int RECENT = 1_000;

    /**
     * Begins with the name of a space, or null for all, twice; then come visibility's arguments.
     */
    private static final String VISIBLE =
            """
             c.status = 'CURRENT' and c.kind in ('PAGE', 'BLOG_POST')
             and c.space_id in (select s.id from space s
                                 where (?::text is null or s.key_lookup = ?) and\s""";

    private static String visible(Visibility visibility) {
        return " "
                + VISIBLE
                + visibility.condition("s.id")
                + ") and "
                + visibility.unrestricted("c");
    }

    private static int bindVisible(
            PreparedStatement statement, int first, @Nullable SpaceKey space, Visibility visibility)
            throws SQLException {
        String lookup = space == null ? null : space.lookup();
        statement.setString(first, lookup);
        statement.setString(first + 1, lookup);
        return visibility.bindUnrestricted(statement, visibility.bind(statement, first + 2));
    }

    /** What bears a label, by title. */
    List<ListedContent> contents(
            Visibility visibility, LabelQuery query, UserId owner, int start, int limit) {
        return Sql.call(
                Databases.WEB,
                "select "
                        + ListedContent.COLUMNS
                        + " from label l join labelling g on g.label_id = l.id"
                        + " join content c on c.id = g.content_id join space s on s.id = c.space_id"
                        + " where l.name = ? and l.prefix = ? and l.owner_id = ? and"
                        + visible(visibility)
                        + " order by c.title_key, c.id offset ? limit ?",
                statement -> {
                    statement.setString(1, query.name().word());
                    statement.setString(2, query.name().prefix().text());
                    statement.setLong(3, owner.value());
                    int index = bindVisible(statement, 4, query.space(), visibility);
                    statement.setInt(index, start);
                    statement.setInt(index + 1, limit);
                    return ListedContent.read(statement);
                });
    }

    /** Everybody's labels, the most used first. */
    List<CountedLabel> popular(Visibility visibility, @Nullable SpaceKey space, int limit) {
        return counted(
                "select l.id, l.prefix, l.name, count(*) as used"
                        + " from labelling g join label l on l.id = g.label_id and l.owner_id = 0"
                        + " join content c on c.id = g.content_id where"
                        + visible(visibility)
                        + " group by l.id order by used desc, l.name limit ?",
                statement -> {
                    int index = bindVisible(statement, 1, space, visibility);
                    statement.setInt(index, limit);
                });
    }

    private static String recent(Visibility visibility, String which) {
        return "select l.id, l.prefix, l.name, count(*)"
                + " from (select g.label_id, g.labelled_at from labelling g"
                + " join label o on o.id = g.label_id and o.owner_id = 0"
                + " join content c on c.id = g.content_id where"
                + visible(visibility)
                + which
                + " order by g.labelled_at desc limit "
                + RECENT
                + ") r join label l on l.id = r.label_id"
                + " group by l.id order by max(r.labelled_at) desc limit ?";
    }

    /** Everybody's labels that were used last, the last one first. */
    List<CountedLabel> recent(Visibility visibility, @Nullable SpaceKey space, int limit) {
        return counted(
                recent(visibility, ""),
                statement -> {
                    int index = bindVisible(statement, 1, space, visibility);
                    statement.setInt(index, limit);
                });
    }

    /** Those of them that a user has used. */
    List<CountedLabel> recentBy(Visibility visibility, UserId user, int limit) {
        return counted(
                recent(visibility, " and g.labeller_id = ?"),
                statement -> {
                    int index = bindVisible(statement, 1, null, visibility);
                    statement.setLong(index, user.value());
                    statement.setInt(index + 1, limit);
                });
    }

    /** Everybody's other labels on what bears this one, the most frequent first. */
    List<CountedLabel> related(Visibility visibility, LabelQuery query, int limit) {
        return counted(
                "select o.id, o.prefix, o.name, count(*) as used"
                        + " from label l join labelling g on g.label_id = l.id"
                        + " join content c on c.id = g.content_id"
                        + " join labelling h on h.content_id = c.id and h.label_id <> l.id"
                        + " join label o on o.id = h.label_id and o.owner_id = 0"
                        + " where l.name = ? and l.prefix = ? and l.owner_id = 0 and"
                        + visible(visibility)
                        + " group by o.id order by used desc, o.name limit ?",
                statement -> {
                    statement.setString(1, query.name().word());
                    statement.setString(2, query.name().prefix().text());
                    int index = bindVisible(statement, 3, query.space(), visibility);
                    statement.setInt(index, limit);
                });
    }

    private static List<CountedLabel> counted(String sql, Sql.Work binding) {
        return Sql.call(
                Databases.WEB,
                sql,
                statement -> {
                    binding.on(statement);
                    List<CountedLabel> found = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            found.add(new CountedLabel(LabelRows.label(rows, 1), rows.getInt(4)));
                        }
                    }
                    return found;
                });
    }

    /** Everybody's labels in use whose word begins so, by word. */
    List<Label> beginningWith(Visibility visibility, String start, int limit) {
        return Sql.call(
                Databases.WEB,
                "select l.id, l.prefix, l.name from label l"
                        + " where l.name >= ? and l.name < ? and l.owner_id = 0"
                        + " and exists (select 1 from labelling g"
                        + " join content c on c.id = g.content_id where g.label_id = l.id and"
                        + visible(visibility)
                        + ") order by l.name, l.prefix limit ?",
                statement -> {
                    statement.setString(1, start);
                    // a code point that text does not have and that sorts after all others in UTF-8
                    statement.setString(2, start + "\uDBFF\uDFFF");
                    int index = bindVisible(statement, 3, null, visibility);
                    statement.setInt(index, limit);
                    return labels(statement);
                });
    }

    /**
     * Labels in use, by word.
     *
     * @param owner whose they are: nobody's, or a user's
     */
    List<Label> all(Visibility visibility, LabelFilter filter, UserId owner, int start, int limit) {
        LabelPrefix prefix = filter.prefix();
        return Sql.call(
                Databases.WEB,
                "select l.id, l.prefix, l.name from label l where l.owner_id = ?"
                        + " and (?::text is null or l.prefix = ?)"
                        + " and (?::text is null or l.name = ?)"
                        + " and exists (select 1 from labelling g"
                        + " join content c on c.id = g.content_id where g.label_id = l.id and"
                        + visible(visibility)
                        + ") order by l.name, l.prefix offset ? limit ?",
                statement -> {
                    statement.setLong(1, owner.value());
                    statement.setString(2, prefix == null ? null : prefix.text());
                    statement.setString(3, prefix == null ? null : prefix.text());
                    statement.setString(4, filter.word());
                    statement.setString(5, filter.word());
                    int index = bindVisible(statement, 6, filter.space(), visibility);
                    statement.setInt(index, start);
                    statement.setInt(index + 1, limit);
                    return labels(statement);
                });
    }

    private static List<Label> labels(PreparedStatement statement) throws SQLException {
        List<Label> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(LabelRows.label(rows, 1));
            }
        }
        return found;
    }
}
