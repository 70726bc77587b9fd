package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.watersmeet.kernel.Slice;
import org.watersmeet.wiki.content.TrashService;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.PageService;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * {@code space/{key}/trash}: what was deleted in a space, the last first; and purging all of it.
 */
@Path("space/{key}/trash")
@RequestScoped
public class SpaceTrashResource {

    @Inject PageService pages;
    @Inject TrashService trash;
    @Inject ContentAnswers answers;

    @GET
    public Response list(
            @PathParam("key") String key,
            @QueryParam("expand") List<String> expansions,
            @Context UriInfo uri) {
        Expand expand = Expand.of(expansions, "");
        Paging paging = Paging.of(uri, 25, expand.has("body") ? 50 : 200);
        Slice<PageDetails> found = pages.trash(new SpaceKey(key), paging.start(), paging.limit());
        List<ObjectNode> items = answers.list(found, expand);
        return Json.ok(paging.wrap(items, found.more()));
    }

    @DELETE
    public Response empty(@PathParam("key") String key) {
        return LongTaskJson.accepted(trash.empty(new SpaceKey(key)));
    }
}
