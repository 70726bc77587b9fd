package org.watersmeet.web.http;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** Messages about requests, 300–399; category {@code org.watersmeet.web}. */
@MessageLogger(projectCode = "WMEET", length = 5)
interface HttpLog extends BasicLogger {

    HttpLog LOG =
            Logger.getMessageLogger(MethodHandles.lookup(), HttpLog.class, "org.watersmeet.web");

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 300, value = "Request %s failed: %s %s")
    void defect(String id, String method, String path, @Cause Throwable cause);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 301, value = "No room left, request %s was refused")
    void noRoom(String id, @Cause Throwable cause);
}
