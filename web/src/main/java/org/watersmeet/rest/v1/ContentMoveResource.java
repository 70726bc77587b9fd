package org.watersmeet.rest.v1;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.wiki.page.MovePlace;
import org.watersmeet.wiki.page.PageTreeService;

/** {@code content/{id}/move}: moves a page with all below it. */
@Path("content/{id}/move/{position}/{target}")
@RequestScoped
public class ContentMoveResource {

    @Inject PageTreeService tree;

    /** The body, if any, says nothing. */
    @PUT
    public Response move(
            @PathParam("id") String id,
            @PathParam("position") String position,
            @PathParam("target") String target) {
        ContentId page = ContentId.parse(id);
        tree.move(page, ContentId.parse(target), place(position));
        return Json.ok(Json.object().put("pageId", page.toString()));
    }

    private static MovePlace place(String position) {
        return switch (position) {
            case "append" -> MovePlace.BELOW;
            case "before" -> MovePlace.BEFORE;
            case "after" -> MovePlace.AFTER;
            default ->
                    throw new Problem.Invalid(
                            "content.move-position",
                            "The position is append, before or after, not " + position + ".",
                            "position");
        };
    }
}
