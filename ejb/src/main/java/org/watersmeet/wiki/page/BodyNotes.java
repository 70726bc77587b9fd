package org.watersmeet.wiki.page;

import java.sql.Connection;
import java.sql.SQLException;

/** Port: a feature that keeps in tables what the current bodies say, to answer questions by it. */
public interface BodyNotes {

    /**
     * Notes what a body says, in place of what was noted of its content before.
     *
     * @param connection in the transaction that makes the body current, or of the job that catches
     *     up with bodies that became current without notice
     */
    void note(Connection connection, CurrentBody body) throws SQLException;
}
