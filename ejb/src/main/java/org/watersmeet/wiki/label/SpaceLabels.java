package org.watersmeet.wiki.label;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.platform.database.SqlArrays;

/** Which labels spaces bear; all have the prefix {@code team}. */
@ApplicationScoped
class SpaceLabels {

    /** By name; spaces without any are left out. One query for all. */
    Map<SpaceId, List<Label>> of(Collection<SpaceId> spaces) {
        return Sql.call(
                Databases.WEB,
                """
                select g.space_id, l.id, l.prefix, l.name
                  from space_label g join label l on l.id = g.label_id
                 where g.space_id = any(?) order by l.name""",
                statement -> {
                    SqlArrays.bindIds(statement, 1, spaces.stream().map(SpaceId::value).toList());
                    Map<SpaceId, List<Label>> found = new HashMap<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            found.computeIfAbsent(
                                            new SpaceId(rows.getLong(1)), id -> new ArrayList<>())
                                    .add(LabelRows.label(rows, 2));
                        }
                    }
                    return found;
                });
    }

    /**
     * @return whether the space did not bear it
     */
    boolean add(SpaceId space, LabelName name, UserId by) {
        Sql.run(
                Databases.WEB,
                "insert into label (prefix, name) values (?, ?) on conflict do nothing",
                statement -> {
                    statement.setString(1, name.prefix().text());
                    statement.setString(2, name.word());
                    statement.executeUpdate();
                });
        // another statement: it sees the label that somebody else has made meanwhile
        return Sql.call(
                Databases.WEB,
                """
                insert into space_label (space_id, label_id, labeller_id)
                select ?, id, ? from label where prefix = ? and name = ? and owner_id = 0
                    on conflict do nothing""",
                statement -> {
                    statement.setLong(1, space.value());
                    statement.setLong(2, by.value());
                    statement.setString(3, name.prefix().text());
                    statement.setString(4, name.word());
                    return statement.executeUpdate() > 0;
                });
    }

    /**
     * @return whether the space bore it
     */
    boolean remove(SpaceId space, LabelName name) {
        return Sql.call(
                Databases.WEB,
                """
                delete from space_label g using label l
                 where l.id = g.label_id and g.space_id = ? and l.prefix = ? and l.name = ?""",
                statement -> {
                    statement.setLong(1, space.value());
                    statement.setString(2, name.prefix().text());
                    statement.setString(3, name.word());
                    return statement.executeUpdate() > 0;
                });
    }
}
