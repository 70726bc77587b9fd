package org.watersmeet.wiki.page;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** Messages about renderings, 600–699; category {@code org.watersmeet.wiki.page}. */
@MessageLogger(projectCode = "WMEET", length = 5)
interface RenderingLog extends BasicLogger {

    RenderingLog LOG =
            Logger.getMessageLogger(
                    MethodHandles.lookup(), RenderingLog.class, "org.watersmeet.wiki.page");

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 600, value = "Macro %s failed in content %s; the page says so in its place")
    void macroFailed(String macro, String content, @Cause Throwable cause);
}
