package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Slice;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.page.ContentScan;
import org.watersmeet.wiki.page.ContentWalkService;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * {@code /rest/api/content/scan}: all content, slice by slice. A cursor is the id that the slice
 * before ended with.
 */
@Path("content/scan")
@RequestScoped
public class ContentScanResource {

    @Inject ContentWalkService walks;
    @Inject ContentAnswers answers;

    @GET
    public Response scan(
            @QueryParam("type") @DefaultValue("page") String type,
            @QueryParam("spaceKey") @Nullable String space,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("expand") List<String> expansions,
            @Context UriInfo uri) {
        Expand expand = Expand.of(expansions, "");
        Paging paging = Paging.of(uri, 25, expand.has("body") ? 50 : 200);
        Slice<PageDetails> found = found(type, space, cursor, paging.limit());
        ObjectNode json =
                paging.wrapScan(answers.list(found, expand), cursor == null ? "" : cursor);
        if (found.more()) {
            String next = found.items().getLast().id().toString();
            json.put("nextCursor", next);
            ((ObjectNode) json.path("_links")).put("next", paging.from(next));
        }
        return Json.ok(json);
    }

    /** Types without such a list are empty. */
    private Slice<PageDetails> found(
            String type, @Nullable String space, @Nullable String cursor, int limit) {
        ContentKind kind =
                switch (type) {
                    case "page" -> ContentKind.PAGE;
                    case "blogpost" -> ContentKind.BLOG_POST;
                    default -> null;
                };
        if (kind == null) {
            return new Slice<>(List.of(), false);
        }
        return walks.scan(
                new ContentScan(
                        kind,
                        space == null || space.isEmpty() ? null : new SpaceKey(space),
                        cursor == null || cursor.isEmpty() ? null : ContentId.parse(cursor)),
                limit);
    }
}
