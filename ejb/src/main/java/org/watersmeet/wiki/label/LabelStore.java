package org.watersmeet.wiki.label;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.platform.database.SqlArrays;

/** Which labels content bears. Rows without a life of their own: plain statements, no entity. */
@ApplicationScoped
class LabelStore {

    /** So many of a user's own are read; nobody has more, see {@link LabelService}. */
    private static final int MOST_PERSONAL = 20_000;

    /** Everybody's labels of several contents, by name; contents without any are left out. */
    Map<ContentId, List<Label>> shared(Collection<ContentId> contents) {
        return Sql.call(
                Databases.WEB,
                """
                select g.content_id, l.id, l.prefix, l.name
                  from labelling g join label l on l.id = g.label_id and l.owner_id = 0
                 where g.content_id = any(?) order by l.name, l.prefix""",
                statement -> {
                    SqlArrays.bindIds(
                            statement, 1, contents.stream().map(ContentId::value).toList());
                    return byContent(statement);
                });
    }

    /** What a user has tagged with labels of their own, by content. */
    Map<ContentId, List<Label>> personal(UserId owner) {
        return Sql.call(
                Databases.WEB,
                """
                select g.content_id, l.id, l.prefix, l.name
                  from label l join labelling g on g.label_id = l.id
                 where l.owner_id = ? order by l.name limit ?""",
                statement -> {
                    statement.setLong(1, owner.value());
                    statement.setInt(2, MOST_PERSONAL);
                    return byContent(statement);
                });
    }

    private static Map<ContentId, List<Label>> byContent(PreparedStatement statement)
            throws SQLException {
        Map<ContentId, List<Label>> found = new HashMap<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                found.computeIfAbsent(new ContentId(rows.getLong(1)), id -> new ArrayList<>())
                        .add(LabelRows.label(rows, 2));
            }
        }
        found.replaceAll((id, labels) -> List.copyOf(labels));
        return found;
    }

    /**
     * Tags a content; what it bears already stays as it is.
     *
     * @param names all personal, or none
     * @param owner whose the labels are: nobody's, or the user's
     * @return how many it did not bear
     */
    int add(ContentId content, SortedSet<LabelName> names, UserId owner, UserId by) {
        Sql.run(
                Databases.WEB,
                "insert into label (prefix, name, owner_id) select w.prefix, w.name, ?"
                        + " from unnest(?::text[], ?::text[]) as w (prefix, name)"
                        + " on conflict do nothing",
                statement -> {
                    statement.setLong(1, owner.value());
                    bindNames(statement, 2, names);
                    statement.executeUpdate();
                });
        // another statement: it sees the labels that somebody else has made meanwhile
        return Sql.call(
                Databases.WEB,
                "insert into labelling (content_id, label_id, labeller_id)"
                        + " select ?, l.id, ? from label l"
                        + " join unnest(?::text[], ?::text[]) as w (prefix, name)"
                        + " on w.prefix = l.prefix and w.name = l.name and l.owner_id = ?"
                        + " on conflict do nothing",
                statement -> {
                    statement.setLong(1, content.value());
                    statement.setLong(2, by.value());
                    bindNames(statement, 3, names);
                    statement.setLong(5, owner.value());
                    return statement.executeUpdate();
                });
    }

    private static void bindNames(
            PreparedStatement statement, int first, SortedSet<LabelName> names)
            throws SQLException {
        SqlArrays.bindTexts(
                statement, first, names.stream().map(name -> name.prefix().text()).toList());
        SqlArrays.bindTexts(statement, first + 1, names.stream().map(LabelName::word).toList());
    }

    /**
     * @return whether the content bore it
     */
    boolean remove(ContentId content, LabelName name, UserId owner) {
        return Sql.call(
                Databases.WEB,
                "delete from labelling g using label l where l.id = g.label_id and g.content_id = ?"
                        + " and l.prefix = ? and l.name = ? and l.owner_id = ?",
                statement -> {
                    statement.setLong(1, content.value());
                    statement.setString(2, name.prefix().text());
                    statement.setString(3, name.word());
                    statement.setLong(4, owner.value());
                    return statement.executeUpdate() > 0;
                });
    }
}
