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
import org.watersmeet.people.permission.Grant;
import org.watersmeet.people.permission.NamedSubject;
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
        json.set(
                "subject",
                SubjectJson.of(
                        new NamedSubject(grants.subject(), grants.name(), grants.fullName(), "")));
        json.put("spaceKey", key);
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
                            SubjectJson.read(
                                    each, (kind, name) -> permissions.find(space, kind, name)),
                            OperationJson.read(each.path("operations")));
            added.addAll(one.added());
            removed.addAll(one.removed());
        }
        permissions.change(space, new GrantChanges(added, removed));
        return Response.noContent().build();
    }

    @GET
    @Path("{kind}")
    public Response ofAnybody(@PathParam("key") String key, @PathParam("kind") String kind) {
        return of(new SpaceKey(key), SubjectJson.anybody(kind));
    }

    @GET
    @Path("{kind: group|user}/{name}")
    public Response ofNamed(
            @PathParam("key") String key,
            @PathParam("kind") String kind,
            @PathParam("name") String name) {
        SpaceKey space = new SpaceKey(key);
        return of(space, permissions.find(space, SubjectJson.kind(kind), name));
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
        return change(new SpaceKey(key), SubjectJson.anybody(kind), change, body);
    }

    @PUT
    @Path("{kind: group|user}/{name}/{change: grant|revoke}")
    public Response changeNamed(
            @PathParam("key") String key,
            @PathParam("kind") String kind,
            @PathParam("name") String name,
            @PathParam("change") String change,
            InputStream body) {
        SpaceKey space = new SpaceKey(key);
        Subject subject = permissions.find(space, SubjectJson.kind(kind), name);
        return change(space, subject, change, body);
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
}
