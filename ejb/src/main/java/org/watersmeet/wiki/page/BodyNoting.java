package org.watersmeet.wiki.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/** Tells the features that keep notes of bodies about one. */
@ApplicationScoped
class BodyNoting {

    @Inject @Any Instance<BodyNotes> features;

    /** In the transaction of the save. */
    void saved(CurrentBody body) {
        try (Connection connection = Databases.WEB.dataSource().getConnection()) {
            note(connection, body);
        } catch (SQLException e) {
            throw Sql.problem(e);
        }
    }

    void note(Connection connection, CurrentBody body) throws SQLException {
        for (BodyNotes feature : features) {
            feature.note(connection, body);
        }
    }
}
