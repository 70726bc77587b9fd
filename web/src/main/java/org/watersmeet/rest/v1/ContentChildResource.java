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
import java.util.Set;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Slice;
import org.watersmeet.web.http.BaseUrl;
import org.watersmeet.wiki.comment.CommentQuery;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.PageService;

/** {@code /rest/api/content/{id}/child}: what is below a page. */
@Path("content/{id}/child")
@RequestScoped
public class ContentChildResource {

    @Inject PageService pages;
    @Inject ContentAnswers answers;
    @Inject CommentAnswers said;

    /** By type: {@code page} and {@code comment} when expanded, else as paths. */
    @GET
    public Response byType(
            @PathParam("id") String id,
            @QueryParam("expand") List<String> expansions,
            @Context UriInfo uri) {
        Expand expand = Expand.of(expansions, "");
        PageDetails page = pages.details(ContentFragment.byId(ContentId.parse(id)));
        String path = ContentJson.path(page) + "/child";
        ObjectNode json = Json.object();
        ObjectNode expandable = Json.object();
        if (expand.has("page")) {
            json.set("page", children(page.id(), expand.below("page"), uri));
        } else {
            expandable.put("page", path + "/page");
        }
        if (expand.has("comment")) {
            json.set("comment", comments(page.id(), expand.below("comment"), uri));
        } else {
            expandable.put("comment", path + "/comment");
        }
        expandable.put("attachment", path + "/attachment");
        json.putObject("_links").put("self", BaseUrl.value() + path);
        json.set("_expandable", expandable);
        return Json.ok(json);
    }

    /** First comments of all threads. */
    private ObjectNode comments(ContentId id, Expand expand, UriInfo uri) {
        Paging paging = Paging.of(uri, 25, expand.has("body") ? 50 : 200);
        CommentQuery query = new CommentQuery(Set.of(), false);
        Slice<ObjectNode> found = said.list(id, query, paging, expand);
        return paging.wrap(found.items(), found.more());
    }

    /** Children in tree order. */
    @GET
    @Path("page")
    public Response pages(
            @PathParam("id") String id,
            @QueryParam("expand") List<String> expansions,
            @Context UriInfo uri) {
        return Json.ok(children(ContentId.parse(id), Expand.of(expansions, ""), uri));
    }

    private ObjectNode children(ContentId id, Expand expand, UriInfo uri) {
        Paging paging = Paging.of(uri, 25, expand.has("body") ? 50 : 200);
        Slice<PageDetails> found = pages.children(id, paging.start(), paging.limit());
        return paging.wrap(answers.list(found, expand), found.more());
    }
}
