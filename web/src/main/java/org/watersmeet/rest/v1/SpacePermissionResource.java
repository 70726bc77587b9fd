package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.permission.Grant;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.people.permission.Subject;
import org.watersmeet.people.permission.SubjectGrants;
import org.watersmeet.wiki.space.GrantChanges;
import org.watersmeet.wiki.space.SpaceKey;
import org.watersmeet.wiki.space.SpacePermissionService;

/** {@code space/{key}/permissions}: who may do what in a space, for those who administer it. */
@Path("space/{key}/permissions")
@RequestScoped
public class SpacePermissionResource {

    private static final int MOST_SUBJECTS = 500;

    @Inject SpacePermissionService permissions;

    @GET
    public Response list(@PathParam("key") String key, @Context UriInfo uri) {
        Paging paging = Paging.of(uri, MOST_SUBJECTS, MOST_SUBJECTS);
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (SubjectGrants each :
                permissions.list(new SpaceKey(key), "", paging.start(), paging.limit()).items()) {
            each.permissions().forEach(permission -> all.add(json(key, each, permission)));
        }
        return Json.ok(all);
    }

    private static ObjectNode json(String key, SubjectGrants grants, SpacePermission permission) {
        ObjectNode json = Json.object();
        json.set("operation", OperationJson.of(permission));
        json.set("subject", subject(grants));
        json.put("spaceKey", key);
        return json;
    }

    private static ObjectNode subject(SubjectGrants grants) {
        ObjectNode json = Json.object();
        switch (grants.subject().kind()) {
            case ANONYMOUS -> json.put("type", "anonymous").put("displayName", "Anonymous");
            case SIGNED_IN -> json.put("type", "unlicensed");
            case GROUP -> json.put("type", "group").put("name", grants.name());
            case USER ->
                    json.put("type", grants.orphaned() ? "unknown" : "known")
                            .put("username", grants.name())
                            .put("displayName", grants.fullName());
        }
        return json;
    }

    /** Each subject of the list has exactly its operations afterwards; others keep theirs. */
    @POST
    public Response set(@PathParam("key") String key, InputStream body) {
        SpaceKey space = new SpaceKey(key);
        List<Grant> added = new ArrayList<>();
        List<Grant> removed = new ArrayList<>();
        for (JsonNode each : Json.readAny(body)) {
            GrantChanges one =
                    GrantChanges.exactly(
                            subject(space, each), OperationJson.read(each.path("operations")));
            added.addAll(one.added());
            removed.addAll(one.removed());
        }
        permissions.change(space, new GrantChanges(added, removed));
        return Response.noContent().build();
    }

    private Subject subject(SpaceKey space, JsonNode json) {
        JsonNode named = json.has("subject") ? json.path("subject") : json;
        if (named.hasNonNull("groupName")) {
            return permissions.group(space, named.path("groupName").asText());
        }
        if (named.hasNonNull("userKey") || named.hasNonNull("username")) {
            return permissions.user(
                    space,
                    named.hasNonNull("userKey")
                            ? named.path("userKey").asText()
                            : named.path("username").asText());
        }
        return switch (named.path("type").asText()) {
            case "group" -> permissions.group(space, named.path("name").asText());
            case "anonymous" -> Subject.EVERYBODY;
            case "unlicensed" -> Subject.SIGNED_IN;
            default ->
                    throw new Problem.Invalid(
                            "space.subject",
                            "A subject is a groupName, a userKey, a username, or of type anonymous or unlicensed.",
                            "subject");
        };
    }

    @GET
    @Path("{kind}")
    public Response ofAnybody(@PathParam("key") String key, @PathParam("kind") String kind) {
        return of(new SpaceKey(key), anybody(kind));
    }

    @GET
    @Path("group/{name}")
    public Response ofGroup(@PathParam("key") String key, @PathParam("name") String name) {
        SpaceKey space = new SpaceKey(key);
        return of(space, permissions.group(space, name));
    }

    @GET
    @Path("user/{user}")
    public Response ofUser(@PathParam("key") String key, @PathParam("user") String user) {
        SpaceKey space = new SpaceKey(key);
        return of(space, permissions.user(space, user));
    }

    private Response of(SpaceKey space, Subject subject) {
        SubjectGrants grants = permissions.of(space, subject);
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        grants.permissions().forEach(each -> all.add(json(space.value(), grants, each)));
        return Json.ok(all);
    }

    @PUT
    @Path("{kind}/{change: grant|revoke}")
    public Response changeAnybody(
            @PathParam("key") String key,
            @PathParam("kind") String kind,
            @PathParam("change") String change,
            InputStream body) {
        return change(new SpaceKey(key), anybody(kind), change, body);
    }

    @PUT
    @Path("group/{name}/{change: grant|revoke}")
    public Response changeGroup(
            @PathParam("key") String key,
            @PathParam("name") String name,
            @PathParam("change") String change,
            InputStream body) {
        SpaceKey space = new SpaceKey(key);
        return change(space, permissions.group(space, name), change, body);
    }

    @PUT
    @Path("user/{user}/{change: grant|revoke}")
    public Response changeUser(
            @PathParam("key") String key,
            @PathParam("user") String user,
            @PathParam("change") String change,
            InputStream body) {
        SpaceKey space = new SpaceKey(key);
        return change(space, permissions.user(space, user), change, body);
    }

    private Response change(SpaceKey space, Subject subject, String change, InputStream body) {
        List<Grant> grants =
                OperationJson.read(Json.readAny(body)).stream()
                        .map(permission -> new Grant(permission, subject))
                        .toList();
        permissions.change(
                space,
                change.equals("grant")
                        ? new GrantChanges(grants, List.of())
                        : new GrantChanges(List.of(), grants));
        return Response.noContent().build();
    }

    private static Subject anybody(String kind) {
        return switch (kind) {
            case "anonymous" -> Subject.EVERYBODY;
            case "unlicensed" -> Subject.SIGNED_IN;
            default ->
                    throw new Problem.NotFound(
                            "space.subject", "There are no permissions of " + kind + ".");
        };
    }
}
