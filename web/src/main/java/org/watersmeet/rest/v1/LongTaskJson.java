package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.watersmeet.platform.job.LongTask;
import org.watersmeet.web.http.BaseUrl;

/** A long task as clients read it (rest contract, 2). */
final class LongTaskJson {

    private LongTaskJson() {}

    static ObjectNode of(LongTask task) {
        ObjectNode json = Json.object();
        json.put("id", Long.toString(task.id()));
        ObjectNode name = json.putObject("name");
        name.put("key", "longtask." + task.kind());
        name.putArray("args").add(task.subject());
        json.put("elapsedTime", task.elapsed().toMillis());
        json.put("percentageComplete", task.percentage());
        json.put("successful", task.outcome() == LongTask.Outcome.DONE);
        json.put("finished", !task.open());
        ArrayNode messages = json.putArray("messages");
        if (!task.message().isEmpty()) {
            message(messages, task.message());
        } else if (task.total() > 0) {
            message(messages, "%d / %d".formatted(task.done(), task.total()));
        }
        json.putObject("_links").put("self", BaseUrl.value() + path(task.id()));
        return json;
    }

    private static void message(ArrayNode messages, String words) {
        messages.addObject().put("translation", words).putArray("args");
    }

    /** What answers a request that has begun one. */
    static Response accepted(long id) {
        ObjectNode json = Json.object();
        json.put("id", Long.toString(id));
        json.putObject("links").put("status", path(id));
        return Response.accepted(Json.bytes(json)).type(MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static String path(long id) {
        return "/rest/api/longtask/" + id;
    }
}
