package org.watersmeet.platform.cluster;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** Messages about members, 400–499; category {@code org.watersmeet.platform.cluster}. */
@MessageLogger(projectCode = "WMEET", length = 5)
interface MemberLog extends BasicLogger {

    MemberLog LOG =
            Logger.getMessageLogger(
                    MethodHandles.lookup(), MemberLog.class, "org.watersmeet.platform.cluster");

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 400, value = "No heartbeat: the database is away (%s)")
    void noHeartbeat(String reason);

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 401, value = "The heart beats again: the database answers")
    void heartbeatAgain();

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 402,
            value =
                    "SPLIT: this member and another that lives do not hear each other. It serves on;"
                            + " look at the network between the members")
    void split();

    @LogMessage(level = Logger.Level.INFO)
    @Message(id = 403, value = "NORMAL: this member and all others hear each other again")
    void whole();

    @LogMessage(level = Logger.Level.DEBUG)
    @Message(id = 404, value = "No ping to the other members")
    void noPing(@Cause Throwable cause);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 405, value = "This member was without the database, or stood still, for %d s")
    void wasAbsent(long seconds);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 406, value = "The member's pulse failed; it goes on")
    void pulseFailed(@Cause RuntimeException cause);
}
