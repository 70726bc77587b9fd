package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.watersmeet.platform.job.JobRun;
import org.watersmeet.platform.job.JobState;
import org.watersmeet.platform.schedule.Cron;
import org.watersmeet.platform.schedule.Every;
import org.watersmeet.platform.schedule.Schedule;

/** Jobs and their runs; what is not known is left out. */
final class JobJson {

    private static final int UPCOMING = 5;

    private JobJson() {}

    static ObjectNode of(JobState job) {
        ObjectNode json = Json.object().put("name", job.job());
        put(json.putObject("schedule"), job.schedule());
        put(json.putObject("ownSchedule"), job.own());
        json.put("changed", job.changed());
        json.put("paused", job.paused());
        json.put("effects", job.effects().name());
        putTime(json, "next", job.next());
        ArrayNode upcoming = json.putArray("upcoming");
        if (!job.paused()) {
            job.schedule()
                    .upcoming(job.now(), UPCOMING)
                    .forEach(time -> upcoming.add(Json.time(time)));
        }
        if (job.average() != null) {
            json.put("averageMillis", job.average().toMillis());
        }
        if (job.last() != null) {
            json.set("lastRun", run(job.last()));
        }
        return json;
    }

    private static void put(ObjectNode json, Schedule schedule) {
        switch (schedule) {
            case Every every -> json.put("everySeconds", every.period().toSeconds());
            case Cron cron ->
                    json.put("cron", cron.expression().text()).put("timeZone", cron.zone().getId());
        }
    }

    static ObjectNode run(JobRun run) {
        ObjectNode json = Json.object();
        putTime(json, "due", run.firesAt());
        json.put("byHand", run.byHand());
        json.put("outcome", run.outcome() == null ? state(run) : run.outcome());
        json.put("report", run.detail());
        putTime(json, "started", run.startedAt());
        putTime(json, "ended", run.doneAt());
        if (run.member() != null) {
            json.put("member", run.member()).put("token", run.token());
        }
        return json;
    }

    private static String state(JobRun run) {
        return run.startedAt() == null ? "WAITING" : "RUNNING";
    }

    private static void putTime(ObjectNode json, String member, @Nullable Instant time) {
        if (time != null) {
            json.put(member, Json.time(time));
        }
    }
}
