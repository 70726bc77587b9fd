package org.watersmeet.rest.v1;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.watersmeet.people.user.GroupEditService;

/** {@code /rest/api/user/{name}/group/{group}}: that a user is a member. */
@Path("user/{user}/group/{group}")
@RequestScoped
public class UserGroupResource {

    @Inject GroupEditService groups;

    @PUT
    public Response join(@PathParam("user") String user, @PathParam("group") String group) {
        groups.addUser(group, user);
        return Response.noContent().build();
    }

    @DELETE
    public Response leave(@PathParam("user") String user, @PathParam("group") String group) {
        groups.removeUser(group, user);
        return Response.noContent().build();
    }
}
