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

/** {@code /rest/api/content/{id}/descendant}: all that is below a page. */
@Path("content/{id}/descendant")
@RequestScoped
public class ContentDescendantResource {

    @Inject BelowAnswers below;

    /** By type: {@code page}, {@code comment} and {@code attachment} when expanded, else paths. */
    @GET
    public Response byType(
            @PathParam("id") String id,
            @QueryParam("expand") List<String> expansions,
            @Context UriInfo uri) {
        Expand expand = Expand.of(expansions, "");
        return Json.ok(below.byType(ContentId.parse(id), Reach.DESCENDANTS, expand, uri));
    }

    /** Pages level by level, comments each after what it replies to, or files by name. */
    @GET
    @Path("{type}")
    public Response ofType(
            @PathParam("id") String id,
            @PathParam("type") String type,
            @QueryParam("expand") List<String> expansions,
            @Context UriInfo uri) {
        Expand expand = Expand.of(expansions, "");
        return Json.ok(below.ofType(type, ContentId.parse(id), Reach.DESCENDANTS, expand, uri));
    }
}
