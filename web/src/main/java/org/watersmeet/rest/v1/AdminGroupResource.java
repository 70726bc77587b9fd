package org.watersmeet.rest.v1;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.watersmeet.people.user.GroupEditService;
import org.watersmeet.people.user.GroupName;

/** {@code /rest/api/admin/group}: groups kept by administrators. */
@Path("admin/group")
@RequestScoped
public class AdminGroupResource {

    @Inject GroupEditService groups;

    @POST
    public Response create(InputStream body) {
        GroupName name = new GroupName(Json.required(Json.read(body), "name"));
        return Json.ok(GroupJson.of(groups.create(name)));
    }

    @DELETE
    @Path("{name}")
    public Response delete(@PathParam("name") String name) {
        groups.delete(name);
        return Response.noContent().build();
    }

    /** Confluence reads what is within a group and has no call to change it; this is ours. */
    @PUT
    @Path("{name}/groupmember/{child}")
    public Response nest(@PathParam("name") String name, @PathParam("child") String child) {
        groups.addGroup(name, child);
        return Response.noContent().build();
    }

    @DELETE
    @Path("{name}/groupmember/{child}")
    public Response unnest(@PathParam("name") String name, @PathParam("child") String child) {
        groups.removeGroup(name, child);
        return Response.noContent().build();
    }
}
