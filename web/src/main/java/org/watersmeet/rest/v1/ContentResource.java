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
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.ContentStatus;
import org.watersmeet.wiki.content.SaveKey;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.PageEditService;
import org.watersmeet.wiki.page.PageRevision;
import org.watersmeet.wiki.page.PageService;
import org.watersmeet.wiki.page.PageTreeService;
import org.watersmeet.wiki.page.PageWithBody;
import org.watersmeet.wiki.page.SavedPage;
import org.watersmeet.wiki.space.SpaceKey;

/** {@code /rest/api/content}: create, read, save, move, rename, trash, restore, purge. */
@Path("content")
@RequestScoped
public class ContentResource {

    private static final String USUAL = "history,space,version";
    private static final String[] AFTER_SAVE = {
        "body.storage", "version", "space", "history", "ancestors"
    };

    @Inject PageService pages;
    @Inject PageEditService editing;
    @Inject PageTreeService tree;
    @Inject ContentAnswers answers;

    @GET
    public Response list(
            @QueryParam("spaceKey") @Nullable String spaceKey,
            @QueryParam("title") @Nullable String title,
            @QueryParam("type") @Nullable String type,
            @QueryParam("status") @Nullable String status,
            @QueryParam("expand") List<String> expansions,
            @Context UriInfo uri) {
        Expand expand = Expand.of(expansions, "");
        Paging paging = Paging.of(uri, 25, expand.has("body") ? 50 : 200);
        Slice<PageDetails> found =
                isPage(type)
                        ? find(spaceKey, title, status, paging)
                        : new Slice<>(List.of(), false);
        return Json.ok(paging.wrap(answers.list(found, expand), found.more()));
    }

    private static boolean isPage(@Nullable String type) {
        return type == null || type.isEmpty() || type.equals("page");
    }

    /** Unknown spaces and states give nothing, not an error: clients probe with them. */
    private Slice<PageDetails> find(
            @Nullable String spaceKey,
            @Nullable String title,
            @Nullable String status,
            Paging paging) {
        try {
            return switch (status == null || status.isEmpty() ? "current" : status) {
                case "current", "any" -> current(spaceKey, title, paging);
                case "trashed" ->
                        spaceKey == null
                                ? new Slice<>(List.of(), false)
                                : pages.trash(
                                        new SpaceKey(spaceKey), paging.start(), paging.limit());
                default -> new Slice<>(List.of(), false);
            };
        } catch (Problem.NotFound e) {
            return new Slice<>(List.of(), false);
        }
    }

    private Slice<PageDetails> current(
            @Nullable String spaceKey, @Nullable String title, Paging paging) {
        if (spaceKey == null) {
            return title == null
                    ? pages.everywhere(paging.start(), paging.limit())
                    : pages.titledAnywhere(title, paging.start(), paging.limit());
        }
        SpaceKey space = new SpaceKey(spaceKey);
        if (title == null) {
            return pages.inSpace(space, paging.start(), paging.limit());
        }
        Optional<PageDetails> found = pages.titled(space, title);
        return new Slice<>(paging.start() > 0 ? List.of() : found.stream().toList(), false);
    }

    @POST
    public Response create(
            @HeaderParam("Idempotency-Key") @Nullable String key,
            @QueryParam("expand") List<String> expansions,
            InputStream body) {
        SavedPage saved = editing.create(new ContentInput(Json.read(body)).create(saveKey(key)));
        return saved(saved, expansions);
    }

    @GET
    @Path("{id}")
    public Response get(
            @PathParam("id") String id,
            @QueryParam("status") @Nullable String status,
            @QueryParam("version") @Nullable Integer version,
            @QueryParam("expand") List<String> expansions) {
        Expand expand = Expand.of(expansions, USUAL);
        ContentId content = ContentId.parse(id);
        PageWithBody page =
                version == null
                        ? pages.withBody(ContentFragment.byId(content))
                        : pages.atRevision(content, version);
        requireStatus(page.page(), status);
        return Json.ok(answers.one(page, expand));
    }

    /** Without a word about it only what is current is found. */
    private static void requireStatus(PageDetails page, @Nullable String status) {
        boolean trashed = page.status() == ContentStatus.TRASHED;
        boolean asked = status != null && (status.contains("trashed") || status.contains("any"));
        if (trashed != asked && !"any".equals(status)) {
            if (trashed || "trashed".equals(status)) {
                throw Permissions.notFound("page");
            }
        }
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
        PageDetails page = pages.details(ContentFragment.byId(content));
        if (input.restores(page.status())) {
            tree.restore(content, input.title());
            return Json.ok(
                    answers.one(
                            pages.withBodyNow(content), Expand.of(expansions, "").and(AFTER_SAVE)));
        }
        return saved(editing.save(input.edit(content, saveKey(key))), expansions);
    }

    @DELETE
    @Path("{id}")
    public Response delete(
            @PathParam("id") String id, @QueryParam("status") @Nullable String status) {
        ContentId content = ContentId.parse(id);
        if ("trashed".equals(status)) {
            tree.purge(content);
        } else {
            tree.trash(content);
        }
        return Response.noContent().build();
    }

    @GET
    @Path("{id}/history")
    public Response history(@PathParam("id") String id) {
        PageDetails page = pages.details(ContentFragment.byId(ContentId.parse(id)));
        List<PageRevision> newest = pages.history(page.id(), Integer.MAX_VALUE, 2).items();
        return Json.ok(HistoryJson.full(page, newest));
    }

    @GET
    @Path("{id}/version")
    public Response versions(@PathParam("id") String id, @Context UriInfo uri) {
        Paging paging = Paging.of(uri, 25, 200);
        PageDetails page = pages.details(ContentFragment.byId(ContentId.parse(id)));
        int before = page.revision() + 1 - paging.start();
        Slice<PageRevision> revisions = pages.history(page.id(), before, paging.limit());
        List<ObjectNode> items = revisions.items().stream().map(HistoryJson::version).toList();
        return Json.ok(paging.wrap(items, revisions.more()));
    }

    private Response saved(SavedPage saved, List<String> expansions) {
        Expand expand = Expand.of(expansions, "").and(AFTER_SAVE);
        PageWithBody page = pages.withBodyNow(saved.id());
        return Json.ok(
                page.revision().number() == saved.revision()
                        ? answers.one(page, expand)
                        : answers.one(saved.id(), saved.revision(), expand));
    }

    private static @Nullable SaveKey saveKey(@Nullable String header) {
        return header == null ? null : new SaveKey(header);
    }
}
