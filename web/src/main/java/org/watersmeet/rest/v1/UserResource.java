package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.people.signin.PasswordService;
import org.watersmeet.people.user.EditUser;
import org.watersmeet.people.user.Group;
import org.watersmeet.people.user.GroupService;
import org.watersmeet.people.user.ProfileService;
import org.watersmeet.people.user.UserDetails;
import org.watersmeet.people.user.UserReference;
import org.watersmeet.people.user.UserService;

/** {@code /rest/api/user}: who is who. */
@Path("user")
@RequestScoped
public class UserResource {

    private static final int USUAL = 200;
    private static final int MOST = 200;

    @Inject UserService users;
    @Inject GroupService groups;
    @Inject ProfileService profiles;
    @Inject PasswordService passwords;

    @GET
    public Response get(
            @QueryParam("username") @Nullable String name,
            @QueryParam("key") @Nullable String key) {
        return Json.ok(UserJson.of(users.get(which(name, key))));
    }

    /** All groups of a user, those by groups within groups too. */
    @GET
    @Path("memberof")
    public Response memberOf(
            @QueryParam("username") @Nullable String name,
            @QueryParam("key") @Nullable String key,
            @Context UriInfo uri) {
        Paging paging = Paging.of(uri, USUAL, MOST);
        Slice<Group> found = groups.ofUser(which(name, key), paging.start(), paging.limit());
        return Json.ok(
                paging.wrap(found.items().stream().map(GroupJson::of).toList(), found.more()));
    }

    private static UserReference which(@Nullable String name, @Nullable String key) {
        if (key != null) {
            return UserReference.byKey(key);
        }
        if (name != null) {
            return UserReference.byName(name);
        }
        throw new Problem.Invalid(
                "user.which", "Say which user: username or key is required.", "username");
    }

    @GET
    @Path("current")
    public Response current() {
        return Json.ok(UserJson.of(users.current()));
    }

    /** What is not sent stays. */
    @PUT
    @Path("current")
    public Response editSelf(InputStream body) {
        JsonNode input = Json.read(body);
        UserDetails before = users.current();
        EditUser fields =
                new EditUser(
                        Objects.requireNonNullElse(Json.text(input, "fullName"), before.fullName()),
                        Objects.requireNonNullElse(Json.text(input, "email"), before.email()));
        return Json.ok(UserJson.of(profiles.edit(fields)));
    }

    @POST
    @Path("current/password")
    public Response changePassword(InputStream body, @Context HttpServletRequest request) {
        JsonNode input = Json.read(body);
        passwords.change(
                Json.required(input, "oldPassword"),
                Json.required(input, "newPassword"),
                request.getRemoteAddr());
        return Response.noContent().build();
    }

    /** Users who may sign in, by name. */
    @GET
    @Path("list")
    public Response list(@Context UriInfo uri) {
        Paging paging = Paging.of(uri, USUAL, MOST);
        Slice<UserDetails> found = users.active(paging.start(), paging.limit());
        return Json.ok(
                paging.wrap(found.items().stream().map(UserJson::of).toList(), found.more()));
    }

    @GET
    @Path("anonymous")
    public Response anonymous() {
        return Json.ok(UserJson.of(UserDetails.ANONYMOUS));
    }
}
