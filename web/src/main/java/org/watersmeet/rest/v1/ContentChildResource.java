package org.watersmeet.rest.v1;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.rest.v1.BelowAnswers.Reach;

/** {@code /rest/api/content/{id}/child}: what is directly below a page. */
@Path("content/{id}/child")
@RequestScoped
public class ContentChildResource {

    @Inject BelowAnswers below;

    /** By type: {@code page}, {@code comment} and {@code attachment} when expanded, else paths. */
    @GET
    public Response byType(
            @PathParam("id") String id,
            @QueryParam("expand") List<String> expansions,
            @Context UriInfo uri) {
        Expand expand = Expand.of(expansions, "");
        return Json.ok(below.byType(ContentId.parse(id), Reach.CHILDREN, expand, uri));
    }

    /** Children in tree order. */
    @GET
    @Path("page")
    public Response pages(
            @PathParam("id") String id,
            @QueryParam("expand") List<String> expansions,
            @Context UriInfo uri) {
        Expand expand = Expand.of(expansions, "");
        return Json.ok(below.ofType("page", ContentId.parse(id), Reach.CHILDREN, expand, uri));
    }
}
