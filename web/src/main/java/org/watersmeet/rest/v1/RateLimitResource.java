package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.watersmeet.admin.RateLimitService;
import org.watersmeet.admin.RateLimitSettings;
import org.watersmeet.platform.budget.Allowance;

/** {@code /rest/api/admin/rate-limit}: how much programs may ask; ours, for administrators. */
@Path("admin/rate-limit")
@RequestScoped
public class RateLimitResource {

    @Inject RateLimitService limits;

    @GET
    public Response read() {
        return Json.ok(json(limits.read()));
    }

    /** Sets all of it. */
    @PUT
    public Response set(InputStream body) {
        JsonNode input = Json.read(body);
        limits.set(
                new RateLimitSettings(
                        input.path("on").asBoolean(),
                        allowance(input.path("user")),
                        allowance(input.path("anonymous"))));
        return Json.ok(json(limits.read()));
    }

    /** A missing number is 0, which the service refuses. */
    private static Allowance allowance(JsonNode input) {
        return new Allowance(input.path("burst").asInt(), input.path("perMinute").asInt());
    }

    private static ObjectNode json(RateLimitSettings settings) {
        ObjectNode json = Json.object().put("on", settings.on());
        put(json.putObject("user"), settings.user());
        put(json.putObject("anonymous"), settings.anonymous());
        return json;
    }

    private static void put(ObjectNode json, Allowance allowance) {
        json.put("burst", allowance.burst()).put("perMinute", allowance.perMinute());
    }
}
