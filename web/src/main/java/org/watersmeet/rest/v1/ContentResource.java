package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.wiki.content.SaveKey;
import org.watersmeet.wiki.page.ContentWalkService;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.PageEditService;
import org.watersmeet.wiki.page.PageService;
import org.watersmeet.wiki.page.PageWithBody;
import org.watersmeet.wiki.page.SavedPage;

/** {@code /rest/api/content}: content of all types; what each of them does is its own matter. */
@Path("content")
@RequestScoped
public class ContentResource {

    private static final String USUAL = "history,space,version";

    /** So many contents can be named at once. */
    private static final int MOST_IDS = 200;

    @Inject ContentTypes types;
    @Inject ContentWalkService walk;
    @Inject PageService pages;
    @Inject PageEditService editing;
    @Inject ContentAnswers answers;

    /** What a query finds; with {@code ids} those contents, of whatever type. */
    @GET
    public Response list(
            @QueryParam("type") @Nullable String type,
            @QueryParam("ids") List<String> ids,
            @QueryParam("expand") List<String> expansions,
            @Context UriInfo uri) {
        Expand expand = Expand.of(expansions, "");
        Paging paging = Paging.of(uri, 25, expand.has("body") ? 50 : 200);
        if (!ids.isEmpty()) {
            return named(ids, paging, expand);
        }
        Slice<ObjectNode> found =
                types.named(type)
                        .map(known -> known.list(ContentQuery.of(uri), paging, expand))
                        .orElseGet(() -> new Slice<>(List.of(), false));
        return Json.ok(paging.wrap(found.items(), found.more()));
    }

    private Response named(List<String> texts, Paging paging, Expand expand) {
        Set<ContentId> ids = new LinkedHashSet<>();
        for (String text : texts) {
            Stream.of(text.split(",", -1))
                    .map(String::strip)
                    .filter(id -> !id.isEmpty())
                    .forEach(id -> ids.add(ContentId.parse(id)));
        }
        if (ids.size() > MOST_IDS) {
            throw new Problem.LimitExceeded(
                    "content.too-many-ids",
                    "At most " + MOST_IDS + " contents can be asked for by their ids.",
                    Map.of("ids", (long) MOST_IDS));
        }
        List<PageDetails> found = ids.isEmpty() ? List.of() : walk.among(ids);
        int from = Math.min(paging.start(), found.size());
        int to = Math.min(from + paging.limit(), found.size());
        Slice<PageDetails> shown = new Slice<>(found.subList(from, to), to < found.size());
        return Json.ok(paging.wrap(answers.list(shown, expand), shown.more()));
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

    /**
     * Makes an earlier version the newest one: {@code {operationKey: "RESTORE", params:
     * {versionNumber, message}}}.
     */
    @POST
    @Path("{id}/version")
    public Response restore(
            @PathParam("id") String id,
            @QueryParam("expand") List<String> expansions,
            InputStream body) {
        JsonNode input = Json.read(body);
        if (!"RESTORE".equalsIgnoreCase(Json.required(input, "operationKey"))) {
            throw new Problem.Invalid(
                    "version.operation",
                    "The only operation on versions is RESTORE.",
                    "operationKey");
        }
        JsonNode wanted = input.path("params");
        String message = Json.text(wanted, "message");
        SavedPage saved =
                editing.restoreRevision(
                        ContentId.parse(id), number(wanted), message == null ? "" : message);
        PageWithBody page = pages.withBodyNow(saved.id());
        ObjectNode json = HistoryJson.version(page);
        Expand expand = Expand.of(expansions, "");
        if (expand.has("content")) {
            json.set("content", answers.one(page, expand.below("content")));
        }
        return Json.ok(json);
    }

    private static int number(JsonNode params) {
        try {
            return Integer.parseInt(Json.required(params, "versionNumber"));
        } catch (NumberFormatException e) {
            throw new Problem.Invalid(
                    "version.number", "versionNumber is the number of a version.", "versionNumber");
        }
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
