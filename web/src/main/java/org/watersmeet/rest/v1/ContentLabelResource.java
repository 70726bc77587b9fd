package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.wiki.label.Label;
import org.watersmeet.wiki.label.LabelEditService;
import org.watersmeet.wiki.label.LabelName;
import org.watersmeet.wiki.label.LabelPrefix;
import org.watersmeet.wiki.label.LabelService;

/** {@code /rest/api/content/{id}/label}: the labels of a content. */
@Path("content/{id}/label")
@RequestScoped
public class ContentLabelResource {

    @Inject LabelService labels;
    @Inject LabelEditService editing;

    @GET
    public Response list(
            @PathParam("id") String id,
            @QueryParam("prefix") @Nullable String prefix,
            @Context UriInfo uri) {
        return answer(labels.of(ContentId.parse(id)), prefix, uri);
    }

    /** A list of labels, or one; the answer has all that the content bears now. */
    @POST
    public Response add(@PathParam("id") String id, InputStream body, @Context UriInfo uri) {
        ContentId content = ContentId.parse(id);
        List<LabelName> names = LabelJson.names(Json.readAny(body));
        if (names.isEmpty()) {
            throw new Problem.Invalid("label.none", "The request names no label.", "name");
        }
        editing.add(content, names);
        return answer(labels.ofNow(content), null, uri);
    }

    @DELETE
    public Response removeNamed(
            @PathParam("id") String id, @QueryParam("name") @Nullable String name) {
        if (name == null) {
            throw new Problem.Invalid(
                    "label.name", "Say which label: the query needs \"name\".", "name");
        }
        return remove(id, name);
    }

    @DELETE
    @Path("{label}")
    public Response remove(@PathParam("id") String id, @PathParam("label") String label) {
        editing.remove(ContentId.parse(id), LabelName.parse(label));
        return Response.noContent().build();
    }

    private static Response answer(List<Label> all, @Nullable String prefix, UriInfo uri) {
        LabelPrefix only = prefix == null || prefix.isEmpty() ? null : LabelJson.prefix(prefix);
        List<Label> wanted =
                all.stream()
                        .filter(label -> only == null || label.name().prefix() == only)
                        .toList();
        Paging paging = Paging.of(uri, LabelJson.USUAL, LabelJson.USUAL);
        List<ObjectNode> items =
                wanted.stream()
                        .skip(paging.start())
                        .limit(paging.limit())
                        .map(LabelJson::of)
                        .toList();
        return Json.ok(paging.wrap(items, wanted.size() - paging.start() > paging.limit()));
    }
}
