package org.watersmeet.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/**
 * Keeps the bookkeeping small: keys of saves are kept 2 days (24 h are promised), events 14 days,
 * runs of jobs and long tasks 30 days, those that found nothing to do an hour, but for the last one
 * of each job.
 */
@ApplicationScoped
public class PurgeRecords implements ClusterJob {

    @Override
    public String name() {
        return "purge-records";
    }

    @Override
    public Duration period() {
        return Duration.ofHours(1);
    }

    @Override
    public String run(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            int keys =
                    statement.executeUpdate(
                            "delete from idempotency_key where created_at < now() - interval '2 days'");
            int events =
                    statement.executeUpdate(
                            "delete from journal where recorded_at < now() - interval '14 days'");
            int runs =
                    statement.executeUpdate(
                            "delete from job_tick where done_at < now() - interval '30 days'"
                                    + " or detail = '' and outcome = 'DONE'"
                                    + " and done_at < now() - interval '1 hour'"
                                    + " and exists (select from job_tick later"
                                    + " where later.job = job_tick.job"
                                    + " and later.fires_at > job_tick.fires_at"
                                    + " and later.done_at is not null)");
            int tasks =
                    statement.executeUpdate(
                            "delete from long_task where finished_at < now() - interval '30 days'");
            return "%d keys, %d events, %d runs, %d tasks removed"
                    .formatted(keys, events, runs, tasks);
        }
    }
}
