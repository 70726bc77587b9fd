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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.permission.Restriction.Operation;
import org.watersmeet.people.permission.Subject;
import org.watersmeet.wiki.restriction.OwnRestrictions;
import org.watersmeet.wiki.restriction.RestrictionService;

/** {@code content/{id}/restriction}: who alone may view or edit a page or a blog post. */
@Path("content/{id}/restriction")
@RequestScoped
public class RestrictionResource {

    @Inject RestrictionService restrictions;

    @GET
    public Response list(@PathParam("id") String id, @Context UriInfo uri) {
        return answer(own(id), uri);
    }

    private OwnRestrictions own(String id) {
        return restrictions.of(ContentId.parse(id)).own();
    }

    private static Response answer(OwnRestrictions own, UriInfo uri) {
        List<ObjectNode> all =
                Stream.of(Operation.values()).map(it -> RestrictionJson.of(own, it)).toList();
        return Json.ok(Paging.of(uri, 100, 200).wrap(all, false));
    }

    @GET
    @Path("byOperation")
    public Response byOperation(@PathParam("id") String id) {
        return Json.ok(RestrictionJson.byOperation(own(id)));
    }

    @GET
    @Path("byOperation/{operation}")
    public Response ofOperation(
            @PathParam("id") String id, @PathParam("operation") String operation) {
        return Json.ok(RestrictionJson.of(own(id), RestrictionJson.operation(operation)));
    }

    /** What restricts viewing: its own restriction and those of the pages above it. */
    @GET
    @Path("relevantViewRestrictions")
    public Response relevant(@PathParam("id") String id, @Context UriInfo uri) {
        List<ObjectNode> all = RestrictionJson.relevant(restrictions.of(ContentId.parse(id)));
        return Json.ok(Paging.of(uri, 100, 200).wrap(all, false));
    }

    /** Operations that are listed are restricted so afterwards; others stay as they are. */
    @PUT
    public Response replace(@PathParam("id") String id, @Context UriInfo uri, InputStream body) {
        ContentId content = ContentId.parse(id);
        restrictions.replace(content, read(content, Json.readAny(body)));
        return answer(own(id), uri);
    }

    /** The same: some programs send it so. */
    @POST
    public Response set(@PathParam("id") String id, @Context UriInfo uri, InputStream body) {
        return replace(id, uri, body);
    }

    /** Takes all restrictions of the content itself away. */
    @DELETE
    public Response clear(@PathParam("id") String id) {
        restrictions.replace(
                ContentId.parse(id), Map.of(Operation.VIEW, Set.of(), Operation.EDIT, Set.of()));
        return Response.noContent().build();
    }

    private Map<Operation, Set<Subject>> read(ContentId content, JsonNode body) {
        JsonNode list = body.isObject() && body.has("results") ? body.path("results") : body;
        Map<Operation, Set<Subject>> named = new EnumMap<>(Operation.class);
        if (list.isObject()) {
            read(content, list, named);
        } else if (list.isArray()) {
            list.forEach(each -> read(content, each, named));
        } else {
            throw new Problem.Invalid(
                    "restriction.list",
                    "Send a list of {operation, restrictions{user[], group[]}}.",
                    "restrictions");
        }
        return named;
    }

    private void read(ContentId content, JsonNode one, Map<Operation, Set<Subject>> named) {
        Set<Subject> subjects =
                named.computeIfAbsent(
                        RestrictionJson.operation(one.path("operation").asText()),
                        operation -> new LinkedHashSet<>());
        JsonNode of = one.path("restrictions");
        for (JsonNode user : RestrictionJson.listed(of.path("user"))) {
            String name =
                    user.hasNonNull("username")
                            ? user.path("username").asText()
                            : user.path("userKey").asText();
            subjects.add(restrictions.find(content, Subject.Kind.USER, name));
        }
        for (JsonNode group : RestrictionJson.listed(of.path("group"))) {
            subjects.add(
                    restrictions.find(content, Subject.Kind.GROUP, group.path("name").asText()));
        }
    }
}
