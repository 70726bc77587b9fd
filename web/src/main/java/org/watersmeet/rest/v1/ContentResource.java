package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.watersmeet.kernel.Slice;
import org.watersmeet.wiki.content.SaveKey;

/** {@code /rest/api/content}: content of all types; what each of them does is its own matter. */
@Path("content")
@RequestScoped
public class ContentResource {

    private static final String USUAL = "history,space,version";

    @Inject ContentTypes types;

    @GET
    public Response list(
            @QueryParam("type") @Nullable String type,
            @QueryParam("expand") List<String> expansions,
            @Context UriInfo uri) {
        Expand expand = Expand.of(expansions, "");
        Paging paging = Paging.of(uri, 25, expand.has("body") ? 50 : 200);
        Slice<ObjectNode> found =
                types.named(type)
                        .map(known -> known.list(ContentQuery.of(uri), paging, expand))
                        .orElseGet(() -> new Slice<>(List.of(), false));
        return Json.ok(paging.wrap(found.items(), found.more()));
    }

    @POST
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @QueryParam("expand") List<String> expansions,
            InputStream body) {
        ContentInput input = new ContentInput(Json.read(body));
        Expand expand = Expand.of(expansions, "");
        return Json.ok(types.of(input).create(input, saveKey(key), expand));
    }

    @GET
    @Path("{id}")
    public Response get(
            @PathParam("id") String id,
            @QueryParam("status") @Nullable String status,
            @QueryParam("version") @Nullable Integer version,
            @QueryParam("expand") List<String> expansions) {
        ContentId content = ContentId.parse(id);
        Expand expand = Expand.of(expansions, USUAL);
        return Json.ok(types.of(content).read(content, version, status, expand));
    }

    @PUT
    @Path("{id}")
    public Response save(
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @QueryParam("expand") List<String> expansions,
            InputStream body) {
        ContentId content = ContentId.parse(id);
        ContentInput input = new ContentInput(Json.read(body));
        Expand expand = Expand.of(expansions, "");
        return Json.ok(types.of(content).save(content, input, saveKey(key), expand));
    }

    @DELETE
    @Path("{id}")
    public Response delete(
            @PathParam("id") String id, @QueryParam("status") @Nullable String status) {
        ContentId content = ContentId.parse(id);
        if ("trashed".equals(status)) {
            types.of(content).purge(content);
        } else {
            types.of(content).trash(content);
        }
        return Response.noContent().build();
    }

    @GET
    @Path("{id}/history")
    public Response history(@PathParam("id") String id) {
        ContentId content = ContentId.parse(id);
        return Json.ok(types.of(content).history(content));
    }

    @GET
    @Path("{id}/version")
    public Response versions(@PathParam("id") String id, @Context UriInfo uri) {
        ContentId content = ContentId.parse(id);
        Paging paging = Paging.of(uri, 25, 200);
        Slice<ObjectNode> found = types.of(content).versions(content, paging);
        return Json.ok(paging.wrap(found.items(), found.more()));
    }

    private static @Nullable SaveKey saveKey(@Nullable String header) {
        return header == null ? null : new SaveKey(header);
    }
}
