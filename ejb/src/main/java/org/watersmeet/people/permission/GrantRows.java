package org.watersmeet.people.permission;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/** The stored grants of spaces. */
public final class GrantRows {

    private GrantRows() {}

    /** The grants of a space as they are now, in a stable order; immutable. */
    public static List<Grant> of(SpaceId space) {
        return Sql.call(
                Databases.WEB,
                "select permission, subject, group_id from space_permission where space_id = ?"
                        + " order by permission, subject, group_id",
                statement -> {
                    statement.setLong(1, space.value());
                    List<Grant> grants = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            grants.add(
                                    new Grant(
                                            SpacePermission.valueOf(rows.getString(1)),
                                            Grant.Subject.valueOf(rows.getString(2)),
                                            rows.getLong(3)));
                        }
                    }
                    return List.copyOf(grants);
                });
    }
}
