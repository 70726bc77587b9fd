package org.watersmeet.container;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a program sends so that certain subjects, and no others but single users, may something. */
final class SpaceGrants {

    private SpaceGrants() {}

    /**
     * @param grants {@code view=anonymous&edit=group:NAME}
     */
    static ArrayNode of(Wiki wiki, String space, String grants) {
        Map<String, List<String>> wanted = new LinkedHashMap<>();
        for (JsonNode each : wiki.get("/rest/api/space/" + space + "/permissions").json()) {
            JsonNode subject = each.path("subject");
            switch (subject.path("type").asText()) {
                case "group" -> wanted.put("group:" + subject.path("name").asText(), List.of());
                case "anonymous" -> wanted.put("anonymous", List.of());
                case "unlicensed" -> wanted.put("signed-in", List.of());
                default -> {}
            }
        }
        for (String grant : grants.isEmpty() ? new String[0] : grants.split("&")) {
            String[] parts = grant.split("=", 2);
            wanted.put(
                    parts[1],
                    parts[0].equals("edit") ? Operations.MEMBER : List.of(Operations.READ));
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        wanted.forEach((subject, operations) -> all.add(subject(subject, operations)));
        return all;
    }

    private static ObjectNode subject(String subject, List<String> operations) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (subject.startsWith("group:")) {
            json.put("groupName", subject.substring("group:".length()));
        } else {
            json.put("type", subject.equals("anonymous") ? subject : "unlicensed");
        }
        json.set("operations", Operations.json(operations));
        return json;
    }
}
