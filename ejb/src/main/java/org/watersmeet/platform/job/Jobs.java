package org.watersmeet.platform.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.kernel.UserId;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.platform.schedule.Schedule;

/** The jobs of this build: what is on record of them, and what administrators may change. */
@ApplicationScoped
public class Jobs {

    @Inject @Any Instance<ClusterJob> jobs;

    /** All jobs by their names, in their order. */
    public List<JobState> all() {
        return ask(connection -> JobRecords.states(connection, byName()));
    }

    /**
     * @throws Problem.NotFound if this build has no such job
     */
    public JobState get(String job) {
        ClusterJob found = find(job);
        return ask(connection -> JobRecords.states(connection, Map.of(job, found))).getFirst();
    }

    /**
     * Runs of a job, the last one first; also those that found nothing to do, as long as they are
     * kept.
     */
    public Slice<JobRun> runs(String job, int start, int limit) {
        find(job);
        return Slice.of(
                ask(connection -> JobRecords.runs(connection, job, start, limit + 1)), limit);
    }

    /** From now on it is due by that; a tick that has fallen due already stays. */
    public void set(JobState job, Schedule schedule, UserId who) {
        Sql.together(
                Databases.WEB,
                connection ->
                        ScheduleChanges.set(
                                connection, job.job(), schedule, schedule.next(job.now()), who));
    }

    /** From now on it is due by its own schedule. */
    public void reset(JobState job, UserId who) {
        Sql.together(
                Databases.WEB,
                connection ->
                        ScheduleChanges.set(
                                connection, job.job(), null, job.own().next(job.now()), who));
    }

    /** No tick is begun from now on that nobody asks for; one that is under way goes on. */
    public void pause(JobState job, UserId who) {
        Sql.together(
                Databases.WEB, connection -> ScheduleChanges.pause(connection, job.job(), who));
    }

    /** It is due again as its schedule says; what was due in the pause is not made up for. */
    public void resume(JobState job, UserId who) {
        Sql.together(
                Databases.WEB,
                connection ->
                        ScheduleChanges.resume(
                                connection, job.job(), job.schedule().next(job.now()), who));
    }

    /**
     * A member begins it within seconds, after the run that may be under way; once, however often
     * it is asked for until then.
     */
    public void request(String job, UserId who) {
        find(job);
        Sql.together(Databases.WEB, connection -> ScheduleChanges.request(connection, job, who));
    }

    private ClusterJob find(String name) {
        ClusterJob job = byName().get(name);
        if (job == null) {
            throw new Problem.NotFound("job.not-found", "There is no such job.");
        }
        return job;
    }

    private Map<String, ClusterJob> byName() {
        Map<String, ClusterJob> byName = new TreeMap<>();
        jobs.forEach(job -> byName.put(job.name(), job));
        return byName;
    }

    private interface Question<T> {
        T ask(Connection connection) throws SQLException;
    }

    private static <T> T ask(Question<T> question) {
        try (Connection connection = Databases.WEB.dataSource().getConnection()) {
            return question.ask(connection);
        } catch (SQLException e) {
            throw Sql.problem(e);
        }
    }
}
