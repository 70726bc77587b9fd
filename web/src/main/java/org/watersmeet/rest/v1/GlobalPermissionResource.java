package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.watersmeet.admin.GlobalPermissionService;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.permission.GlobalGrant;
import org.watersmeet.people.permission.GlobalPermission;
import org.watersmeet.people.permission.GlobalSubject;
import org.watersmeet.people.permission.Subject;

/** {@code permissions}: who may use the site, make spaces and administer it. */
@Path("permissions")
@RequestScoped
public class GlobalPermissionResource {

    private static final String TARGET = "application";

    @Inject GlobalPermissionService permissions;

    @GET
    public Response list() {
        return answer(permissions.list());
    }

    private static Response answer(List<GlobalSubject> subjects) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (GlobalSubject subject : subjects) {
            subject.permissions().forEach(permission -> all.add(json(subject, permission)));
        }
        return Json.ok(all);
    }

    private static ObjectNode json(GlobalSubject subject, GlobalPermission permission) {
        ObjectNode json = Json.object();
        json.putObject("operation").put("targetType", TARGET).put("operationKey", key(permission));
        json.set("subject", SubjectJson.of(subject.named()));
        return json;
    }

    /** No public document names these; the names are ours. */
    private static String key(GlobalPermission permission) {
        return switch (permission) {
            case USE -> "use";
            case VIEW_PROFILES -> "view_user_profiles";
            case PERSONAL_SPACE -> "create_personal_space";
            case CREATE_SPACE -> "create_space";
            case SYSTEM -> "administer";
        };
    }

    @GET
    @Path("{kind}")
    public Response ofAnybody(@PathParam("kind") String kind) {
        return of(SubjectJson.anybody(kind));
    }

    @GET
    @Path("{kind: group|user}/{name}")
    public Response ofNamed(@PathParam("kind") String kind, @PathParam("name") String name) {
        return of(permissions.find(SubjectJson.kind(kind), name));
    }

    private Response of(Subject subject) {
        return answer(
                permissions.list().stream()
                        .filter(it -> it.named().subject().equals(subject))
                        .toList());
    }

    /** Each subject of the list has exactly its operations afterwards; others keep theirs. */
    @PUT
    public Response set(InputStream body) {
        List<GlobalGrant> added = new ArrayList<>();
        List<GlobalGrant> removed = new ArrayList<>();
        for (JsonNode each : Json.readAny(body)) {
            Subject subject = SubjectJson.read(each, permissions::find);
            Set<GlobalPermission> wanted = read(each.path("operations"));
            for (GlobalPermission permission : GlobalPermission.values()) {
                (wanted.contains(permission) ? added : removed)
                        .add(new GlobalGrant(permission, subject));
            }
        }
        permissions.change(added, removed);
        return Response.noContent().build();
    }

    @PUT
    @Path("{kind}/{change: grant|revoke}")
    public Response changeAnybody(
            @PathParam("kind") String kind, @PathParam("change") String change, InputStream body) {
        return change(SubjectJson.anybody(kind), change, body);
    }

    @PUT
    @Path("{kind: group|user}/{name}/{change: grant|revoke}")
    public Response changeNamed(
            @PathParam("kind") String kind,
            @PathParam("name") String name,
            @PathParam("change") String change,
            InputStream body) {
        return change(permissions.find(SubjectJson.kind(kind), name), change, body);
    }

    private Response change(Subject subject, String change, InputStream body) {
        List<GlobalGrant> grants =
                read(Json.readAny(body)).stream()
                        .map(permission -> new GlobalGrant(permission, subject))
                        .toList();
        if (change.equals("grant")) {
            permissions.change(grants, List.of());
        } else {
            permissions.change(List.of(), grants);
        }
        return Response.noContent().build();
    }

    private static Set<GlobalPermission> read(JsonNode list) {
        if (!list.isArray()) {
            throw new Problem.Invalid(
                    "site.operations", "The operations must be a list.", "operations");
        }
        Set<GlobalPermission> permissions = EnumSet.noneOf(GlobalPermission.class);
        list.forEach(each -> permissions.add(permission(each.path("operationKey").asText())));
        return permissions;
    }

    private static GlobalPermission permission(String key) {
        for (GlobalPermission permission : GlobalPermission.values()) {
            if (key(permission).equals(key)) {
                return permission;
            }
        }
        throw new Problem.Invalid(
                "site.operation", "There is no operation %s.".formatted(key), "operationKey");
    }
}
