package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.permission.NamedSubject;
import org.watersmeet.people.permission.Restriction.Operation;
import org.watersmeet.people.permission.Subject;
import org.watersmeet.people.user.UserDetails;
import org.watersmeet.web.http.BaseUrl;
import org.watersmeet.wiki.restriction.ContentRestrictions;
import org.watersmeet.wiki.restriction.OwnRestrictions;

/** Restrictions as clients read them. */
final class RestrictionJson {

    private RestrictionJson() {}

    /**
     * @throws Problem.Invalid for another name than read and update
     */
    static Operation operation(String name) {
        for (Operation operation : Operation.values()) {
            if (operation.constant().equals(name)) {
                return operation;
            }
        }
        throw new Problem.Invalid(
                "restriction.operation",
                "Operations that are restricted are read and update.",
                "operation");
    }

    static ObjectNode byOperation(OwnRestrictions own) {
        ObjectNode json = Json.object();
        for (Operation operation : Operation.values()) {
            json.set(operation.constant(), of(own, operation));
        }
        json.putObject("_links").put("self", path(own.content()));
        return json;
    }

    static ObjectNode of(OwnRestrictions own, Operation operation) {
        ObjectNode json = named(operation, own.of(operation));
        json.putObject("_links").put("self", path(own.content()) + "/" + operation.constant());
        json.putObject("_expandable").put("content", "/rest/api/content/" + own.content().value());
        return json;
    }

    static List<ObjectNode> relevant(ContentRestrictions found) {
        List<ObjectNode> all = new ArrayList<>();
        for (ContentRestrictions.Above above : found.above()) {
            ObjectNode json = named(Operation.VIEW, above.named());
            content(json, above.id());
            all.add(json);
        }
        OwnRestrictions own = found.own();
        if (!own.view().isEmpty()) {
            ObjectNode json = named(Operation.VIEW, own.view());
            content(json, own.content());
            all.add(json);
        }
        return all;
    }

    private static void content(ObjectNode json, ContentId id) {
        json.putObject("content").put("id", Long.toString(id.value())).put("type", "page");
    }

    private static ObjectNode named(Operation operation, List<NamedSubject> named) {
        ObjectNode json = Json.object();
        json.put("operation", operation.constant());
        ObjectNode restrictions = json.putObject("restrictions");
        ArrayNode users = slice(restrictions, "user", named, Subject.Kind.USER);
        ArrayNode groups = slice(restrictions, "group", named, Subject.Kind.GROUP);
        for (NamedSubject each : named) {
            if (each.subject().kind() == Subject.Kind.USER) {
                users.add(UserJson.of(user(each)));
            } else {
                groups.addObject().put("type", "group").put("name", each.name());
            }
        }
        return json;
    }

    private static ArrayNode slice(
            ObjectNode json, String name, List<NamedSubject> named, Subject.Kind kind) {
        ObjectNode slice = json.putObject(name);
        ArrayNode results = slice.putArray("results");
        long size = named.stream().filter(it -> it.subject().kind() == kind).count();
        slice.put("start", 0).put("limit", Math.max(200, size)).put("size", size);
        return results;
    }

    private static UserDetails user(NamedSubject named) {
        return new UserDetails(
                new UserId(named.subject().id()),
                named.userKey(),
                named.name(),
                named.fullName(),
                "",
                true);
    }

    /** A list, whether it is sent as one or as a slice of results. */
    static JsonNode listed(JsonNode json) {
        return json.isObject() ? json.path("results") : json;
    }

    private static String path(ContentId id) {
        return BaseUrl.value() + "/rest/api/content/" + id.value() + "/restriction/byOperation";
    }
}
