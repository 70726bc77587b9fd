package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.text.document.TaskStatus;
import org.watersmeet.wiki.page.SavedPage;
import org.watersmeet.wiki.task.TaskService;
import org.watersmeet.wiki.task.TickTask;

/** {@code /rest/inlinetasks/1/task/{content}/{task}/}: ticking the tasks of a page. */
@Path("task/{content}/{task}")
@RequestScoped
public class InlineTaskResource {

    private static final String CHECKED = "CHECKED";
    private static final String UNCHECKED = "UNCHECKED";

    @Inject TaskService tasks;

    @POST
    public Response tick(
            @PathParam("content") String content, @PathParam("task") String task, InputStream in) {
        JsonNode input = Json.read(in);
        TaskStatus status = status(Json.required(input, "status"));
        ContentId id = ContentId.parse(content);
        SavedPage saved = tasks.tick(new TickTask(id, seen(input), task, status));
        ObjectNode json = Json.object();
        json.put("id", task);
        json.put("containerId", content);
        json.put("status", status == TaskStatus.COMPLETE ? CHECKED : UNCHECKED);
        json.putObject("version").put("number", saved.revision());
        return Json.ok(json);
    }

    @PUT
    public Response put(
            @PathParam("content") String content, @PathParam("task") String task, InputStream in) {
        return tick(content, task, in);
    }

    private static TaskStatus status(String written) {
        return switch (written) {
            case CHECKED -> TaskStatus.COMPLETE;
            case UNCHECKED -> TaskStatus.INCOMPLETE;
            default ->
                    throw new Problem.Invalid(
                            "request.status", "The status is CHECKED or UNCHECKED.", "status");
        };
    }

    /** The revision the caller has read the task in; ours, Confluence's clients do not send it. */
    private static int seen(JsonNode input) {
        return Math.max(0, input.path("revision").asInt(0));
    }
}
