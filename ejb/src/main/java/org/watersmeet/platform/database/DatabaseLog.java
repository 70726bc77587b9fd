package org.watersmeet.platform.database;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** Messages about the database, 100–199; category {@code org.watersmeet.platform.database}. */
@MessageLogger(projectCode = "WMEET", length = 5)
interface DatabaseLog extends BasicLogger {

    DatabaseLog LOG =
            Logger.getMessageLogger(
                    MethodHandles.lookup(), DatabaseLog.class, "org.watersmeet.platform.database");

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 100, value = "The schema was brought up to date: %s")
    void migrated(String scripts);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 101, value = "The database cannot be reached, waiting for it: %s")
    void waiting(String reason);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(
            id = 102,
            value = "This database would lose saved pages, so this member does not start. %s")
    void unfit(String reasons);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 103, value = "The database cannot be prepared: %s")
    void cannotPrepare(String reason);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 104, value = "This member does not start. %s")
    void refused(String reason);

    @LogMessage(level = Logger.Level.DEBUG)
    @Message(id = 105, value = "A connection was given up: %s")
    void connectionGivenUp(String reason);

    @LogMessage(level = Logger.Level.INFO)
    @Message(
            id = 106,
            value =
                    "The database's server was started anew (%s). It may be at an earlier state, so"
                            + " nothing cached before is used.")
    void anotherLife(String timeline);
}
