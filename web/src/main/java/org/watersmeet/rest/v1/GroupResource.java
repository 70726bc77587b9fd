package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.function.Function;
import org.watersmeet.kernel.Slice;
import org.watersmeet.people.user.GroupService;

/** {@code /rest/api/group}: groups and who is in them. */
@Path("group")
@RequestScoped
public class GroupResource {

    private static final int USUAL = 200;
    private static final int MOST = 200;

    @Inject GroupService groups;

    @GET
    public Response list(
            @QueryParam("prefix") @DefaultValue("") String begins, @Context UriInfo uri) {
        Paging paging = Paging.of(uri, USUAL, MOST);
        return page(
                paging,
                groups.list(begins, paging.start(), paging.limit()),
                listed -> GroupJson.of(listed.group()));
    }

    @GET
    @Path("{name}")
    public Response get(@PathParam("name") String name) {
        return Json.ok(GroupJson.of(groups.get(name)));
    }

    /** Members, those of groups within the group too. */
    @GET
    @Path("{name}/member")
    public Response members(@PathParam("name") String name, @Context UriInfo uri) {
        Paging paging = Paging.of(uri, USUAL, MOST);
        return page(paging, groups.allWithin(name, paging.start(), paging.limit()), UserJson::of);
    }

    /** Groups directly within the group. */
    @GET
    @Path("{name}/groupmember")
    public Response groups(@PathParam("name") String name, @Context UriInfo uri) {
        Paging paging = Paging.of(uri, USUAL, MOST);
        return page(paging, groups.children(name, paging.start(), paging.limit()), GroupJson::of);
    }

    private static <T> Response page(Paging paging, Slice<T> found, Function<T, ObjectNode> json) {
        return Json.ok(paging.wrap(found.items().stream().map(json).toList(), found.more()));
    }
}
