package org.watersmeet.platform.job;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.watersmeet.platform.schedule.Every;
import org.watersmeet.platform.schedule.Schedule;

/**
 * Work that the cluster does once per tick, whichever member does it. Implementations are CDI
 * beans; {@link JobPulse} finds them.
 */
public interface ClusterJob {

    /** Lower case with hyphens, stable: names the job in the database and on its screen. */
    String name();

    /** From tick to tick, at least 10 s. Ticks are multiples of it since the epoch. */
    Duration period();

    /** When it is due as long as no administrator has set something else. */
    default Schedule schedule() {
        return new Every(period());
    }

    /** Whether it does anything outside of the database, and what a second time would do there. */
    default Effects effects() {
        return Effects.IN_DATABASE;
    }

    /**
     * Does the work of one tick.
     *
     * @param connection in the transaction that also records the tick as done: the effects count
     *     exactly once, because they commit together with that record or not at all. What is done
     *     elsewhere is as {@link #effects} says
     * @return one line for the list of runs: what was done, with numbers; empty when there was
     *     nothing to do, then the run is not listed
     */
    String run(Connection connection) throws SQLException;
}
