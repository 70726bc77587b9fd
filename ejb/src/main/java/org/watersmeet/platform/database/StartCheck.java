package org.watersmeet.platform.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Has a say in whether this member may start on the database. All beans of this type are asked. */
public interface StartCheck {

    /**
     * Before this build changes the schema.
     *
     * @return why the member must not start, with the remedy; empty if it may
     */
    Optional<String> beforeMigration(Connection connection) throws SQLException;

    /**
     * With this build's schema.
     *
     * @return why the member must not start, with the remedy; empty if it may
     */
    Optional<String> afterMigration(Connection connection) throws SQLException;
}
