package org.watersmeet.platform.job;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * How tasks of one kind are done: step by step, each in a transaction of its own, so that they can
 * be of any length and go on where they were on another member. Implementations are CDI beans.
 */
public interface LongTaskWork {

    /** Lower case with hyphens, stable: names the kind in the database. */
    String kind();

    /**
     * Does the next step, of some seconds at most.
     *
     * @param connection in the transaction that also records the progress: both commit together or
     *     not at all, so a step may begin again but never counts twice
     * @param task as the last step left it
     * @throws org.watersmeet.kernel.Problem if it cannot be done at all: the task has failed; what
     *     the database throws is tried again
     */
    Progress step(Connection connection, LongTask task) throws SQLException;

    /**
     * How far a task has come.
     *
     * @param place what the next step has to know; never empty
     * @param finished whether there is no next step
     */
    record Progress(long done, long total, String place, boolean finished) {

        public Progress {
            if (place.isEmpty()) {
                throw new IllegalArgumentException("A step leads to a place.");
            }
        }
    }
}
