package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.web.http.BaseUrl;
import org.watersmeet.wiki.label.LabelName;
import org.watersmeet.wiki.space.SpaceKey;
import org.watersmeet.wiki.template.TemplateDetails;
import org.watersmeet.wiki.template.TemplateEditService;
import org.watersmeet.wiki.template.TemplateId;
import org.watersmeet.wiki.template.TemplateInput;
import org.watersmeet.wiki.template.TemplateService;
import org.watersmeet.wiki.template.TemplateWithBody;

/** {@code template}: templates of pages, below {@code /rest/api} and {@code /rest/experimental}. */
@Path("template")
@RequestScoped
public class TemplateResource {

    @Inject TemplateService templates;
    @Inject TemplateEditService editing;

    /** Templates of a space, or without {@code spaceKey} of the site. */
    @GET
    @Path("page")
    public Response pages(
            @QueryParam("spaceKey") @Nullable String key,
            @QueryParam("expand") List<String> expansions,
            @Context UriInfo uri) {
        Paging paging = Paging.of(uri, 25, 200);
        Slice<TemplateWithBody> found =
                key == null || key.isEmpty()
                        ? templates.ofSite(paging.start(), paging.limit())
                        : templates.ofSpace(new SpaceKey(key), paging.start(), paging.limit());
        boolean body = Expand.of(expansions, "").has("body");
        List<ObjectNode> items = found.items().stream().map(it -> json(it, body)).toList();
        return Json.ok(paging.wrap(items, found.more()));
    }

    /** There are no blueprints. */
    @GET
    @Path("blueprint")
    public Response blueprints(@Context UriInfo uri) {
        return Json.ok(Paging.of(uri, 25, 200).wrap(List.of(), false));
    }

    @GET
    @Path("{id}")
    public Response get(@PathParam("id") String id) {
        return answer(TemplateId.parse(id));
    }

    @POST
    public Response create(InputStream body) {
        JsonNode input = Json.read(body);
        requirePage(input);
        String space = Json.text(input.path("space"), "key");
        return answer(
                editing.create(space == null ? null : new SpaceKey(space), input(input, null)));
    }

    /** The template is named in the body; what is missing there stays as it is. */
    @PUT
    public Response save(InputStream body) {
        JsonNode input = Json.read(body);
        requirePage(input);
        TemplateId id = TemplateId.parse(Json.required(input, "templateId"));
        editing.save(id, 0, input(input, templates.get(id)));
        return answer(id);
    }

    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id) {
        editing.delete(TemplateId.parse(id));
        return Response.noContent().build();
    }

    private Response answer(TemplateId id) {
        return Json.ok(json(templates.get(id), true));
    }

    private static void requirePage(JsonNode input) {
        String type = Json.text(input, "templateType");
        if (type != null && !type.equals("page")) {
            throw new Problem.Invalid(
                    "template.type", "Templates are of type \"page\" only.", "templateType");
        }
    }

    /**
     * @param now what is there; null for a new one
     */
    private static TemplateInput input(JsonNode json, @Nullable TemplateWithBody now) {
        String body = new BodyInput(json.path("body")).storage();
        String name = Json.text(json, "name");
        String description = Json.text(json, "description");
        List<LabelName> labels =
                json.path("labels").isMissingNode() && now != null
                        ? now.details().labels()
                        : LabelJson.names(json.path("labels"));
        if (now == null) {
            return new TemplateInput(
                    Json.required(json, "name"),
                    Objects.requireNonNullElse(description, ""),
                    labels,
                    Objects.requireNonNullElse(body, ""));
        }
        return new TemplateInput(
                Objects.requireNonNullElse(name, now.details().name()),
                Objects.requireNonNullElse(description, now.details().description()),
                labels,
                Objects.requireNonNullElse(body, now.body()));
    }

    private static ObjectNode json(TemplateWithBody template, boolean body) {
        TemplateDetails details = template.details();
        ObjectNode json = Json.object();
        json.put("templateId", details.id().toString());
        json.put("name", details.name());
        json.put("description", details.description());
        ArrayNode labels = json.putArray("labels");
        for (LabelName label : details.labels()) {
            labels.addObject().put("prefix", label.prefix().text()).put("name", label.word());
        }
        json.put("templateType", "page");
        SpaceKey space = details.space();
        if (space != null) {
            json.putObject("space").put("key", space.value());
        }
        ObjectNode expandable = json.putObject("_expandable");
        if (body) {
            json.putObject("body")
                    .putObject("storage")
                    .put("value", template.body())
                    .put("representation", "storage");
        } else {
            expandable.put("body", "");
        }
        json.putObject("_links")
                .put("self", BaseUrl.value() + "/rest/api/template/" + details.id());
        return json;
    }
}
