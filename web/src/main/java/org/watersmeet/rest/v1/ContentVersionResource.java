package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.wiki.page.PageEditService;
import org.watersmeet.wiki.page.PageService;
import org.watersmeet.wiki.page.PageWithBody;

/** {@code content/{id}/version/{number}}: one version of a page. */
@Path("content/{id}/version/{number}")
@RequestScoped
public class ContentVersionResource {

    @Inject PageService pages;
    @Inject PageEditService editing;
    @Inject ContentAnswers answers;

    /** The version; with {@code expand=content} the page as it was. */
    @GET
    public Response get(
            @PathParam("id") String id,
            @PathParam("number") int number,
            @QueryParam("expand") List<String> expansions) {
        ContentId content = ContentId.parse(id);
        PageWithBody page = pages.atRevision(content, number);
        ObjectNode json = HistoryJson.version(page);
        Expand expand = Expand.of(expansions, "");
        if (expand.has("content")) {
            json.set("content", answers.one(page, expand.below("content")));
        }
        return Json.ok(json);
    }

    /** Deletes the version, for good; the current one is refused with 400. */
    @DELETE
    public Response delete(@PathParam("id") String id, @PathParam("number") int number) {
        editing.deleteRevision(ContentId.parse(id), number);
        return Response.noContent().build();
    }
}
