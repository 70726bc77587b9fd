package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.watersmeet.admin.JobService;
import org.watersmeet.kernel.Slice;
import org.watersmeet.platform.job.JobRun;
import org.watersmeet.platform.job.JobState;
import org.watersmeet.platform.schedule.Cron;
import org.watersmeet.platform.schedule.Every;
import org.watersmeet.platform.schedule.Schedule;

/** {@code /rest/api/admin/jobs}: the jobs of the cluster; ours, for administrators. */
@Path("admin/jobs")
@RequestScoped
public class JobResource {

    @Inject JobService jobs;
    @Context UriInfo uri;

    @GET
    public Response all() {
        List<JobState> all = jobs.all();
        Paging whole = new Paging(0, all.size(), uri);
        return Json.ok(whole.wrap(all.stream().map(JobJson::of).toList(), false));
    }

    @GET
    @Path("{job}")
    public Response get(@PathParam("job") String job) {
        return Json.ok(JobJson.of(jobs.get(job)));
    }

    /** The last one first. */
    @GET
    @Path("{job}/runs")
    public Response runs(@PathParam("job") String job) {
        Paging paging = Paging.of(uri, 50, 500);
        Slice<JobRun> runs = jobs.runs(job, paging.start(), paging.limit());
        return Json.ok(paging.wrap(runs.items().stream().map(JobJson::run).toList(), runs.more()));
    }

    /** Also while it is paused; a member begins it within seconds. */
    @POST
    @Path("{job}/run")
    public Response run(@PathParam("job") String job) {
        jobs.run(job);
        return Response.accepted().build();
    }

    @PUT
    @Path("{job}/disable")
    public Response pause(@PathParam("job") String job) {
        jobs.pause(job);
        return Response.noContent().build();
    }

    @PUT
    @Path("{job}/enable")
    public Response resume(@PathParam("job") String job) {
        jobs.resume(job);
        return Response.noContent().build();
    }

    /** Either {@code everySeconds}, or {@code cron} with {@code timeZone}. */
    @PUT
    @Path("{job}/schedule")
    public Response set(@PathParam("job") String job, InputStream body) {
        jobs.set(job, schedule(Json.read(body)));
        return get(job);
    }

    /** Back to its own. */
    @DELETE
    @Path("{job}/schedule")
    public Response reset(@PathParam("job") String job) {
        jobs.reset(job);
        return Response.noContent().build();
    }

    private static Schedule schedule(JsonNode input) {
        return input.has("everySeconds")
                ? Every.ofSeconds(input.path("everySeconds").asLong())
                : Cron.of(
                        Json.required(input, "cron"),
                        Objects.requireNonNullElse(Json.text(input, "timeZone"), "UTC"));
    }
}
