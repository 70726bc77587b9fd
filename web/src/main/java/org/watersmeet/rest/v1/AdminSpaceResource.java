package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.watersmeet.people.user.UserReference;
import org.watersmeet.wiki.space.PersonalSpaceService;

/** {@code admin/space/personal/{username}}: making personal spaces of others. */
@Path("admin/space/personal/{username}")
@RequestScoped
public class AdminSpaceResource {

    @Inject PersonalSpaceService spaces;

    @POST
    public Response create(@PathParam("username") String user, InputStream body) {
        JsonNode input = Json.read(body);
        return PersonalSpaceResource.answer(
                spaces.createFor(
                        UserReference.byName(user),
                        Json.text(input, "name"),
                        PersonalSpaceResource.description(input)));
    }
}
