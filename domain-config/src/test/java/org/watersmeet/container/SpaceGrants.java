package org.watersmeet.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a program sends so that certain subjects, and no others but single users, may something. */
final class SpaceGrants {

    private static final String[] MEMBERS = {
        "space read",
        "space delete_own",
        "page create",
        "page delete",
        "blogpost create",
        "blogpost delete",
        "attachment create",
        "attachment delete",
        "comment create",
        "comment delete",
        "space restrict_content",
        "space export"
    };
    private static final String[] READERS = {"space read"};

    private SpaceGrants() {}

    /**
     * @param grants {@code view=anonymous&edit=group:NAME}
     */
    static ArrayNode of(Wiki wiki, String space, String grants) {
        Map<String, String[]> wanted = new LinkedHashMap<>();
        for (JsonNode each : wiki.get("/rest/api/space/" + space + "/permissions").json()) {
            JsonNode subject = each.path("subject");
            switch (subject.path("type").asText()) {
                case "group" -> wanted.put("group:" + subject.path("name").asText(), new String[0]);
                case "anonymous" -> wanted.put("anonymous", new String[0]);
                case "unlicensed" -> wanted.put("signed-in", new String[0]);
                default -> {}
            }
        }
        for (String grant : grants.isEmpty() ? new String[0] : grants.split("&")) {
            String[] parts = grant.split("=", 2);
            wanted.put(parts[1], parts[0].equals("edit") ? MEMBERS : READERS);
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        wanted.forEach((subject, operations) -> all.add(subject(subject, operations)));
        return all;
    }

    private static ObjectNode subject(String subject, String[] operations) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (subject.startsWith("group:")) {
            json.put("groupName", subject.substring("group:".length()));
        } else {
            json.put("type", subject.equals("anonymous") ? subject : "unlicensed");
        }
        ArrayNode list = json.putArray("operations");
        for (String operation : operations) {
            String[] names = operation.split(" ");
            list.addObject().put("targetType", names[0]).put("operationKey", names[1]);
        }
        return json;
    }
}
