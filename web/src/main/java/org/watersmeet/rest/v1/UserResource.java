package org.watersmeet.rest.v1;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.user.UserDetails;
import org.watersmeet.people.user.UserService;

/** {@code /rest/api/user}: who is who. */
@Path("user")
@RequestScoped
public class UserResource {

    @Inject UserService users;

    @GET
    public Response get(
            @QueryParam("username") @Nullable String name,
            @QueryParam("key") @Nullable String key) {
        if (key != null) {
            return Json.ok(UserJson.of(users.byKey(key)));
        }
        if (name != null) {
            return Json.ok(UserJson.of(users.byName(name)));
        }
        throw new Problem.Invalid(
                "user.which", "Say which user: username or key is required.", "username");
    }

    @GET
    @Path("current")
    public Response current() {
        return Json.ok(UserJson.of(users.current()));
    }

    @GET
    @Path("anonymous")
    public Response anonymous() {
        return Json.ok(UserJson.of(UserDetails.ANONYMOUS));
    }
}
