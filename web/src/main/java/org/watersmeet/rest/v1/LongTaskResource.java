package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.watersmeet.admin.LongTaskService;
import org.watersmeet.kernel.Slice;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.platform.job.LongTask;

/**
 * {@code /rest/api/longtask}: how far long tasks are; the caller's own, and all to administrators.
 */
@Path("longtask")
@RequestScoped
public class LongTaskResource {

    @Inject LongTaskService tasks;

    @GET
    public Response list(@Context UriInfo uri) {
        Paging paging = Paging.of(uri, 25, 200);
        Slice<LongTask> found = tasks.list(paging.start(), paging.limit());
        List<ObjectNode> items = found.items().stream().map(LongTaskJson::of).toList();
        return Json.ok(paging.wrap(items, found.more()));
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") String id) {
        try {
            return Json.ok(LongTaskJson.of(tasks.get(Long.parseLong(id))));
        } catch (NumberFormatException e) {
            throw Permissions.notFound("task");
        }
    }
}
