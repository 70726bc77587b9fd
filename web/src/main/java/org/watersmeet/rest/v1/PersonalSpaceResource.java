package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.watersmeet.wiki.space.PersonalSpaceService;
import org.watersmeet.wiki.space.SpaceDetails;

/** {@code space/personal}: making a space of one's own. */
@Path("space/personal")
@RequestScoped
public class PersonalSpaceResource {

    private static final Expand CREATED = Expand.of(List.of("description.plain"), "");

    @Inject PersonalSpaceService spaces;

    /** One's own; the name is the user's when none is sent. */
    @POST
    public Response create(InputStream body) {
        JsonNode input = Json.read(body);
        return answer(spaces.create(Json.text(input, "name"), description(input)));
    }

    static String description(JsonNode input) {
        return Objects.requireNonNullElse(
                Json.text(input.path("description").path("plain"), "value"), "");
    }

    static Response answer(SpaceDetails space) {
        return Json.ok(SpaceJson.of(space, CREATED, null));
    }
}
