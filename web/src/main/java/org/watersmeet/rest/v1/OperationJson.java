package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.permission.SpacePermission;

/**
 * Permissions of spaces as programs name them: a target and what is done to it. That of deleting
 * one's own, and that of mail, are named by no public document; theirs are ours.
 */
final class OperationJson {

    private static final Map<SpacePermission, String[]> NAMES =
            new EnumMap<>(SpacePermission.class);

    static {
        name(SpacePermission.VIEW, "space", "read");
        name(SpacePermission.REMOVE_OWN, "space", "delete_own");
        name(SpacePermission.ADD_PAGE, "page", "create");
        name(SpacePermission.REMOVE_PAGE, "page", "delete");
        name(SpacePermission.ADD_BLOG_POST, "blogpost", "create");
        name(SpacePermission.REMOVE_BLOG_POST, "blogpost", "delete");
        name(SpacePermission.ADD_ATTACHMENT, "attachment", "create");
        name(SpacePermission.REMOVE_ATTACHMENT, "attachment", "delete");
        name(SpacePermission.COMMENT, "comment", "create");
        name(SpacePermission.REMOVE_COMMENT, "comment", "delete");
        name(SpacePermission.RESTRICT, "space", "restrict_content");
        name(SpacePermission.REMOVE_MAIL, "mail", "delete");
        name(SpacePermission.EXPORT, "space", "export");
        name(SpacePermission.ADMINISTER, "space", "administer");
    }

    private OperationJson() {}

    private static void name(SpacePermission permission, String target, String operation) {
        NAMES.put(permission, new String[] {target, operation});
    }

    static ObjectNode of(SpacePermission permission) {
        String[] names = NAMES.getOrDefault(permission, new String[] {"", ""});
        ObjectNode json = Json.object();
        json.put("targetType", names[0]);
        json.put("operationKey", names[1]);
        return json;
    }

    /**
     * Reads a list of operations.
     *
     * @throws Problem.Invalid if one is unknown, or it is no list
     */
    static Set<SpacePermission> read(JsonNode list) {
        if (!list.isArray()) {
            throw new Problem.Invalid(
                    "space.operations", "The operations must be a list.", "operations");
        }
        Set<SpacePermission> permissions = EnumSet.noneOf(SpacePermission.class);
        list.forEach(each -> permissions.add(permission(each)));
        return permissions;
    }

    private static SpacePermission permission(JsonNode json) {
        String target = json.path("targetType").asText();
        String operation = json.path("operationKey").asText();
        for (Map.Entry<SpacePermission, String[]> each : NAMES.entrySet()) {
            if (each.getValue()[0].equals(target) && each.getValue()[1].equals(operation)) {
                return each.getKey();
            }
        }
        throw new Problem.Invalid(
                "space.operation",
                "There is no operation %s of a %s.".formatted(operation, target),
                "operationKey");
    }
}
