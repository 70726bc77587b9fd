package org.watersmeet.platform.job;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is on record of jobs. */
final class JobRecords {

    /** One row for each job; the last runs by the index, whatever the number of runs. */
    private static final String STATES =
            "select j.job, "
                    + JobSchedule.COLUMNS
                    + ", a.millis, "
                    + JobRun.COLUMNS
                    + """
                       from unnest(?) with ordinality j(job, place)
                       left join job_schedule s on s.job = j.job
                       left join lateral (
                            select * from job_tick
                             where job = j.job and owner is not null
                             order by fires_at desc limit 1) t on true
                       left join lateral (
                            select (1000 * extract(epoch from avg(done_at - started_at)))::bigint
                                   as millis
                              from (select started_at, done_at from job_tick
                                     where job = j.job and outcome = 'DONE'
                                     order by fires_at desc limit 20) done) a on true
                      order by j.place""";

    private static final int OF_SCHEDULE = 2;
    private static final int MILLIS = OF_SCHEDULE + 7;
    private static final int OF_RUN = MILLIS + 1;

    private static final String RUNS =
            "select "
                    + JobRun.COLUMNS
                    + " from job_tick t where t.job = ?"
                    + " order by t.fires_at desc, t.tick offset ? limit ?";

    private JobRecords() {}

    /**
     * @param jobs by their names
     * @return in the order of the names
     */
    static List<JobState> states(Connection connection, Map<String, ClusterJob> jobs)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(STATES)) {
            statement.setArray(
                    1, connection.createArrayOf("text", jobs.keySet().toArray(String[]::new)));
            try (ResultSet rows = statement.executeQuery()) {
                List<JobState> states = new ArrayList<>();
                while (rows.next()) {
                    ClusterJob job = jobs.get(rows.getString(1));
                    if (job != null) {
                        states.add(state(job, rows));
                    }
                }
                return states;
            }
        }
    }

    private static JobState state(ClusterJob job, ResultSet row) throws SQLException {
        JobSchedule schedule = JobSchedule.read(row, OF_SCHEDULE);
        long millis = row.getLong(MILLIS);
        Duration average = row.wasNull() ? null : Duration.ofMillis(millis);
        row.getString(OF_RUN);
        JobRun last = row.wasNull() ? null : JobRun.read(row, OF_RUN);
        return new JobState(
                job.name(),
                schedule.of(job),
                job.schedule(),
                schedule.set() != null,
                schedule.paused(),
                schedule.paused() ? null : schedule.due(job).next(),
                last,
                average,
                job.effects(),
                schedule.now());
    }

    /** Runs of a job, the last one first. */
    static List<JobRun> runs(Connection connection, String job, int start, int limit)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(RUNS)) {
            statement.setString(1, job);
            statement.setInt(2, start);
            statement.setInt(3, limit);
            try (ResultSet rows = statement.executeQuery()) {
                List<JobRun> runs = new ArrayList<>();
                while (rows.next()) {
                    runs.add(JobRun.read(rows, 1));
                }
                return runs;
            }
        }
    }
}
