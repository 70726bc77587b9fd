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

    @LogMessage(level = Logger.Level.DEBUG)
    @Message(id = 400, value = "No heartbeat: the database is away")
    void noHeartbeat(@Cause Throwable cause);
}
