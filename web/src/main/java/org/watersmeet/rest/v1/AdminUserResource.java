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
import org.watersmeet.people.user.NewUser;
import org.watersmeet.people.user.UserService;

/** {@code /rest/api/admin/user}: users made by administrators. */
@Path("admin/user")
@RequestScoped
public class AdminUserResource {

    @Inject UserService users;

    @POST
    public Response create(InputStream body) {
        JsonNode input = Json.read(body);
        NewUser user =
                new NewUser(
                        Json.required(input, "userName"),
                        Objects.requireNonNullElse(Json.text(input, "fullName"), ""),
                        Json.required(input, "email"),
                        Json.required(input, "password"),
                        List.of());
        return Json.ok(UserJson.of(users.create(user)));
    }
}
