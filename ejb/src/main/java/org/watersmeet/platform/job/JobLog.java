package org.watersmeet.platform.job;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** Messages about jobs, 200–299; category {@code org.watersmeet.platform.job}. */
@MessageLogger(projectCode = "WMEET", length = 5)
interface JobLog extends BasicLogger {

    JobLog LOG =
            Logger.getMessageLogger(
                    MethodHandles.lookup(), JobLog.class, "org.watersmeet.platform.job");

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 200, value = "Job %s failed at tick %d; the next tick tries again")
    void failed(String job, long tick, @Cause Throwable cause);

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 201,
            value =
                    "Job %s, tick %d: another member took over after the lease ended; nothing of this"
                            + " run was kept")
    void overtaken(String job, long tick);

    @LogMessage(level = Logger.Level.WARN)
    @Message(id = 202, value = "The jobs' pulse found the database away")
    void databaseAway(@Cause Throwable cause);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 203, value = "A step of the task %s (%d) failed")
    void taskFailed(String kind, long id, @Cause Throwable cause);

    @LogMessage(level = Logger.Level.WARN)
    @Message(
            id = 204,
            value =
                    "Task %s (%d): another member took over after the lease ended; nothing of this"
                            + " step was kept")
    void taskOvertaken(String kind, long id);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 205, value = "Job %s cannot be scheduled; the other jobs go on")
    void notScheduled(String job, @Cause Throwable cause);

    @LogMessage(level = Logger.Level.ERROR)
    @Message(id = 206, value = "The jobs' pulse failed; it goes on")
    void pulseFailed(@Cause RuntimeException cause);
}
