package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Slice;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.label.Label;
import org.watersmeet.wiki.label.LabelName;
import org.watersmeet.wiki.label.SpaceLabelService;
import org.watersmeet.wiki.page.PageService;
import org.watersmeet.wiki.space.NewSpace;
import org.watersmeet.wiki.space.SpaceDetails;
import org.watersmeet.wiki.space.SpaceKey;
import org.watersmeet.wiki.space.SpaceQuery;
import org.watersmeet.wiki.space.SpaceRemovalService;
import org.watersmeet.wiki.space.SpaceService;
import org.watersmeet.wiki.space.SpaceStatus;

/** {@code /rest/api/space}: list, read, create and describe spaces. */
@Path("space")
@RequestScoped
public class SpaceResource {

    @Inject SpaceService spaces;
    @Inject SpaceRemovalService removal;
    @Inject SpaceLabelService labels;
    @Inject PageService pages;

    @GET
    public Response list(
            @QueryParam("spaceKey") List<String> keys,
            @QueryParam("type") @Nullable String type,
            @QueryParam("status") @Nullable String status,
            @QueryParam("label") List<String> labels,
            @QueryParam("expand") List<String> expansions,
            @Context UriInfo uri) {
        Expand expand = Expand.of(expansions, "");
        Paging paging = Paging.of(uri, 25, expand.has("homepage") ? 50 : 200);
        Slice<SpaceDetails> found =
                spaces.list(query(keys, type, status, labels), paging.start(), paging.limit());
        List<ObjectNode> items = json(found.items(), expand);
        return Json.ok(paging.wrap(items, found.more()));
    }

    /** Archived ones are listed when they are asked for, by their status or by their keys. */
    private static SpaceQuery query(
            List<String> keys,
            @Nullable String type,
            @Nullable String status,
            List<String> labels) {
        SpaceStatus wanted =
                "archived".equals(status)
                        ? SpaceStatus.ARCHIVED
                        : status == null && !keys.isEmpty() ? null : SpaceStatus.CURRENT;
        return new SpaceQuery(
                keys.stream().map(SpaceKey::new).toList(),
                wanted,
                personal(type),
                labels.stream().map(label -> LabelName.parse(label).word()).toList());
    }

    /** What is neither is asked for by nobody: then both are listed. */
    private static @Nullable Boolean personal(@Nullable String type) {
        return "personal".equals(type) ? Boolean.TRUE : "global".equals(type) ? false : null;
    }

    /** Nobody may change anything in it until it is restored. */
    @PUT
    @Path("{key}/archive")
    public Response archive(@PathParam("key") String key) {
        spaces.archive(new SpaceKey(key));
        return Response.noContent().build();
    }

    /** It is gone with the answer; what was in it is removed by a long task. */
    @DELETE
    @Path("{key}")
    public Response delete(@PathParam("key") String key) {
        return LongTaskJson.accepted(removal.delete(new SpaceKey(key)));
    }

    /** Takes it back into use. */
    @PUT
    @Path("{key}/restore")
    public Response restore(@PathParam("key") String key) {
        spaces.reopen(new SpaceKey(key));
        return Response.noContent().build();
    }

    @GET
    @Path("{key}")
    public Response get(
            @PathParam("key") String key, @QueryParam("expand") List<String> expansions) {
        SpaceDetails space = spaces.byKey(new SpaceKey(key));
        return Json.ok(json(List.of(space), Expand.of(expansions, "")).getFirst());
    }

    @POST
    public Response create(InputStream body) {
        JsonNode input = Json.read(body);
        SpaceDetails space =
                spaces.create(
                        new NewSpace(
                                SpaceKey.forNewSpace(Json.required(input, "key")),
                                Json.required(input, "name"),
                                Objects.requireNonNullElse(description(input), "")));
        return Json.ok(json(space, CREATED));
    }

    @PUT
    @Path("{key}")
    public Response describe(@PathParam("key") String key, InputStream body) {
        JsonNode input = Json.read(body);
        SpaceDetails now = spaces.byKey(new SpaceKey(key));
        SpaceDetails space =
                spaces.describe(
                        now.key(),
                        Objects.requireNonNullElse(Json.text(input, "name"), now.name()),
                        Objects.requireNonNullElse(description(input), now.description()));
        return Json.ok(json(space, CREATED));
    }

    private static final Expand CREATED = Expand.of(List.of("description.plain"), "");

    private static @Nullable String description(JsonNode input) {
        return Json.text(input.path("description").path("plain"), "value");
    }

    private List<ObjectNode> json(List<SpaceDetails> all, Expand expand) {
        if (!expand.has("metadata.labels")) {
            return all.stream().map(it -> json(it, expand)).toList();
        }
        Map<SpaceId, List<Label>> borne = labels.ofAll(all.stream().map(SpaceDetails::id).toList());
        List<ObjectNode> items = new ArrayList<>();
        for (SpaceDetails space : all) {
            ObjectNode item = json(space, expand);
            item.putObject("metadata")
                    .set("labels", LabelJson.within(borne.getOrDefault(space.id(), List.of())));
            items.add(item);
        }
        return items;
    }

    private ObjectNode json(SpaceDetails space, Expand expand) {
        ObjectNode homepage =
                expand.has("homepage")
                        ? ContentJson.of(
                                ContentJson.Parts.of(
                                        pages.details(ContentFragment.byId(space.homePage()))),
                                expand.below("homepage"))
                        : null;
        return SpaceJson.of(space, expand, homepage);
    }
}
