package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.watersmeet.admin.AccessModeService;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.access.AccessMode;

/** {@code /rest/api/accessmode}: whether contents may be changed, as in Confluence. */
@Path("accessmode")
@RequestScoped
public class AccessModeResource {

    @Inject AccessModeService service;

    /** A JSON string: {@code "READ_WRITE"} or {@code "READ_ONLY"}. */
    @GET
    public Response read() {
        return Json.ok(TextNode.valueOf(service.read().mode().name()));
    }

    /** Takes the same string, or ours: {@code {"mode","message"}}. */
    @PUT
    public Response set(InputStream body) {
        JsonNode input = Json.readValue(body);
        JsonNode mode = input.isObject() ? input.path("mode") : input;
        service.set(mode(mode.asText()), input.path("message").asText(""));
        return Json.ok(TextNode.valueOf(mode.asText()));
    }

    private static AccessMode mode(String name) {
        for (AccessMode mode : AccessMode.values()) {
            if (mode.name().equals(name)) {
                return mode;
            }
        }
        throw new Problem.Invalid("accessmode.mode", "READ_WRITE or READ_ONLY is wanted.", "mode");
    }
}
