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
import java.time.Duration;
import org.watersmeet.people.signin.SigninSettings;
import org.watersmeet.people.signin.SigninSettings.Lifetime;
import org.watersmeet.people.signin.SigninSettingsService;

/** {@code /rest/api/admin/sign-in-times}: how long sign-ins last; ours, for administrators. */
@Path("admin/sign-in-times")
@RequestScoped
public class SigninSettingsResource {

    @Inject SigninSettingsService settings;

    @GET
    public Response read() {
        return Json.ok(json(settings.read()));
    }

    /** Sets all of it. */
    @PUT
    public Response set(InputStream body) {
        JsonNode input = Json.read(body);
        settings.set(
                new SigninSettings(
                        lifetime(input.path("usual")), lifetime(input.path("remembered"))));
        return Json.ok(json(settings.read()));
    }

    /** A missing number is 0, which the service refuses. */
    private static Lifetime lifetime(JsonNode input) {
        return new Lifetime(
                Duration.ofMinutes(input.path("idleMinutes").asInt()),
                Duration.ofMinutes(input.path("absoluteMinutes").asInt()));
    }

    private static ObjectNode json(SigninSettings settings) {
        ObjectNode json = Json.object();
        put(json.putObject("usual"), settings.usual());
        put(json.putObject("remembered"), settings.remembered());
        return json;
    }

    private static void put(ObjectNode json, Lifetime lifetime) {
        json.put("idleMinutes", lifetime.idle().toMinutes())
                .put("absoluteMinutes", lifetime.absolute().toMinutes());
    }
}
