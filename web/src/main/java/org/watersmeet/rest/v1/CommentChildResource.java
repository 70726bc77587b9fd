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
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Slice;
import org.watersmeet.wiki.comment.CommentQuery;
import org.watersmeet.wiki.comment.CommentQuery.Location;

/** {@code /rest/api/content/{id}/child/comment}: what is said about a content. */
@Path("content/{id}/child/comment")
@RequestScoped
public class CommentChildResource {

    @Inject CommentAnswers answers;

    /** First comments of threads; with {@code depth=all} replies, too, each after its comment. */
    @GET
    public Response list(
            @PathParam("id") String id,
            @QueryParam("location") List<String> locations,
            @QueryParam("depth") @Nullable String depth,
            @QueryParam("expand") List<String> expansions,
            @Context UriInfo uri) {
        Expand expand = Expand.of(expansions, "");
        Paging paging = Paging.of(uri, 25, expand.has("body") ? 50 : 200);
        CommentQuery query = new CommentQuery(locations(locations), "all".equals(depth));
        Slice<ObjectNode> found = answers.list(ContentId.parse(id), query, paging, expand);
        return Json.ok(paging.wrap(found.items(), found.more()));
    }

    /** Unknown ones are left out; when nothing is known, all are meant. */
    private static Set<Location> locations(List<String> names) {
        Set<Location> wanted = EnumSet.noneOf(Location.class);
        for (String name : names) {
            for (Location location : Location.values()) {
                if (location.name().equalsIgnoreCase(name)) {
                    wanted.add(location);
                }
            }
        }
        return wanted;
    }
}
