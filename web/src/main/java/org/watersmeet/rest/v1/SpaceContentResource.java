package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
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
import org.watersmeet.kernel.Slice;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.PageService;
import org.watersmeet.wiki.space.SpaceKey;

/** {@code /rest/api/space/{key}/content}: what is in a space. */
@Path("space/{key}/content")
@RequestScoped
public class SpaceContentResource {

    @Inject PageService pages;
    @Inject ContentAnswers answers;

    /** By type. */
    @GET
    public Response byType(
            @PathParam("key") String key,
            @QueryParam("expand") List<String> expansions,
            @Context UriInfo uri) {
        ObjectNode json = Json.object();
        json.set("page", page(key, Expand.of(expansions, ""), uri));
        return Json.ok(json);
    }

    @GET
    @Path("page")
    public Response pages(
            @PathParam("key") String key,
            @QueryParam("expand") List<String> expansions,
            @Context UriInfo uri) {
        return Json.ok(page(key, Expand.of(expansions, ""), uri));
    }

    private ObjectNode page(String key, Expand expand, UriInfo uri) {
        Paging paging = Paging.of(uri, 25, expand.has("body") ? 50 : 200);
        Slice<PageDetails> found = pages.inSpace(new SpaceKey(key), paging.start(), paging.limit());
        return paging.wrap(answers.list(found, expand), found.more());
    }
}
