package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.watersmeet.people.user.EditUser;
import org.watersmeet.people.user.NewUser;
import org.watersmeet.people.user.UserDetails;
import org.watersmeet.people.user.UserEditService;
import org.watersmeet.people.user.UserReference;
import org.watersmeet.people.user.UserService;
import org.watersmeet.web.http.BaseUrl;

/** {@code /rest/api/admin/user}: users kept by administrators. */
@Path("admin/user")
@RequestScoped
public class AdminUserResource {

    @Inject UserService users;
    @Inject UserEditService edits;

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

    /** What is not sent stays; {@code userName} renames. */
    @PUT
    @Path("{name}")
    public Response edit(@PathParam("name") String name, InputStream body) {
        JsonNode input = Json.read(body);
        UserDetails before = users.get(UserReference.byName(name));
        EditUser fields =
                new EditUser(
                        Objects.requireNonNullElse(Json.text(input, "fullName"), before.fullName()),
                        Objects.requireNonNullElse(Json.text(input, "email"), before.email()));
        String newName = Objects.requireNonNullElse(Json.text(input, "userName"), before.name());
        return Json.ok(UserJson.of(edits.edit(name, newName, fields)));
    }

    @DELETE
    @Path("{name}")
    public Response delete(@PathParam("name") String name) {
        edits.delete(name);
        return Response.noContent().build();
    }

    @PUT
    @Path("{name}/disable")
    public Response disable(@PathParam("name") String name) {
        edits.deactivate(name);
        return Response.noContent().build();
    }

    @PUT
    @Path("{name}/enable")
    public Response enable(@PathParam("name") String name) {
        edits.activate(name);
        return Response.noContent().build();
    }

    @POST
    @Path("{name}/password")
    public Response setPassword(@PathParam("name") String name, InputStream body) {
        edits.setPassword(name, Json.required(Json.read(body), "password"));
        return Response.noContent().build();
    }

    /** A link by which the user chooses a password once; ours. */
    @POST
    @Path("{name}/password/link")
    public Response link(@PathParam("name") String name) {
        String token = Json.encoded(edits.resetToken(name));
        return Json.ok(
                Json.object()
                        .put(
                                "url",
                                BaseUrl.value() + "/users/resetpassword.action?token=" + token));
    }
}
