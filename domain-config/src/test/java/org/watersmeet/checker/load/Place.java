package org.watersmeet.checker.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The parent of a page that is moved from one to the next.
 *
 * @param parents one for each state of a round; the page begins below the first
 */
record Place(long content, List<Long> parents) implements Facet {

    @Override
    public Exchange setting(int state) {
        String path = "/rest/api/content/%d/move/append/%s".formatted(content, value(state));
        return Exchange.json("PUT", path, "{}");
    }

    @Override
    public Exchange looking() {
        return Exchange.get("/rest/api/content/" + content + "?expand=ancestors");
    }

    @Override
    public String shown(Reply reply) {
        JsonNode ancestors = reply.json().path("ancestors");
        return ancestors.path(ancestors.size() - 1).path("id").asText();
    }

    @Override
    public String value(int state) {
        return parents.get(state % parents.size()).toString();
    }

    @Override
    public int ring() {
        return parents.size();
    }
}
