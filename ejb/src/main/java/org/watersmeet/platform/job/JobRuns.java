package org.watersmeet.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;

/** The record of what jobs did, for those who show it. */
@ApplicationScoped
public class JobRuns {

    /** The latest runs of all jobs that found something to do, newest first. */
    public List<JobRun> recent(int limit) {
        try {
            return new JobStore(Databases.WEB.dataSource()).recent(limit);
        } catch (SQLException e) {
            throw Sql.problem(e);
        }
    }
}
