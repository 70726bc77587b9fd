package org.watersmeet.people.audit;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** Messages about the audit log, 700–799; category {@code org.watersmeet.people.audit}. */
@MessageLogger(projectCode = "WMEET", length = 5)
interface ChainLog extends BasicLogger {

    ChainLog LOG =
            Logger.getMessageLogger(
                    MethodHandles.lookup(), ChainLog.class, "org.watersmeet.people.audit");

    /** Kept outside of the database, it shows that the end of the chain was cut off. */
    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 700, value = "The audit log is sealed up to %d: %s")
    void head(long position, String hash);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 701, value = "%s could not be recorded in the audit log")
    void notRecorded(String action, @Cause Throwable cause);
}
