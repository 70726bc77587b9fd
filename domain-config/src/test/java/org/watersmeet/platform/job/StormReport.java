package org.watersmeet.platform.job;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.watersmeet.launcher.database.MigratedDatabase;

/**
 * What a storm has left.
 *
 * @param ticks that were due, of both jobs
 * @param missed ticks that were not done; of the job that may not be begun twice, that are not even
 *     recorded
 * @param doubled ticks that had their effect more than once
 * @param contradicted ticks whose record and effect do not agree
 * @param retaken runs that were hit and done again by another
 * @param interrupted ticks of which nobody can tell how far they came, and that were not begun
 *     again
 * @param delays from being due to being done, ms: the median, the 99th of 100, the longest
 */
record StormReport(
        JobStorm.Scale scale,
        int ticks,
        int missed,
        int doubled,
        int contradicted,
        int retaken,
        int interrupted,
        String delays) {

    static StormReport of(
            MigratedDatabase site, JobStorm.Scale scale, long until, List<JobStorm.Hit> hits)
            throws SQLException {
        String due =
                """
                (select j.job, g.tick, t.outcome, t.done_at, t.fires_at, t.token,
                        (select count(*) from storm_effect e
                          where e.job = j.job and e.tick = g.tick) as effects
                   from (values ('%s'), ('%s')) j(job)
                  cross join lateral generate_series(
                        (select min(tick) from job_tick where job = j.job), %d) g(tick)
                   left join job_tick t on t.job = j.job and t.tick = g.tick) due
                """
                        .formatted(JobWorker.PROBE, JobWorker.LETTER, until);
        String probe = "job = '" + JobWorker.PROBE + "'";
        return new StormReport(
                scale,
                count(site, due, "true"),
                count(site, due, "outcome is null or (%s and outcome <> 'DONE')".formatted(probe)),
                count(site, due, "effects > 1"),
                count(site, due, "outcome = 'DONE' and effects = 0")
                        + count(site, due, probe + " and outcome <> 'DONE' and effects > 0"),
                retaken(site, hits),
                count(site, due, "not " + probe + " and outcome = 'FAILED'"),
                site.value(
                        """
                        select percentile_disc(array[0.5, 0.99, 1]) within group (order by
                               (1000 * extract(epoch from done_at - fires_at))::bigint)::text
                          from %s where outcome is not null"""
                                .formatted(due)));
    }

    private static int count(MigratedDatabase site, String due, String which) throws SQLException {
        return Integer.parseInt(site.value("select count(*) from " + due + " where " + which));
    }

    private static int retaken(MigratedDatabase site, List<JobStorm.Hit> hits) throws SQLException {
        int retaken = 0;
        for (JobStorm.Hit hit : hits) {
            String token =
                    site.value(
                            "select token from job_tick where job = '%s' and tick = %d"
                                    .formatted(hit.job(), hit.tick()));
            retaken += Long.parseLong(token) > hit.token() ? 1 : 0;
        }
        return retaken;
    }

    /** What should not have happened; empty if the promise was kept. */
    List<String> violations() {
        List<String> violations = new ArrayList<>();
        add(violations, missed, "missed");
        add(violations, doubled, "doubled");
        add(violations, contradicted, "recorded otherwise than done");
        return violations;
    }

    private static void add(List<String> violations, int count, String what) {
        if (count > 0) {
            violations.add(count + " ticks " + what);
        }
    }
}
