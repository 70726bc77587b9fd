package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.core.UriInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watersmeet.web.http.BaseUrl;

/**
 * A page of a collection as it was asked for: {@code start} from 0, at most {@value #MAX_START};
 * {@code limit} from 1, cut to what the resource can bear.
 */
record Paging(int start, int limit, UriInfo uri) {

    static final int MAX_START = 100_000;

    private static final Set<String> WHICH_PART = Set.of("start", "limit", "cursor");

    static Paging of(UriInfo uri, int usual, int max) {
        int start = number(uri, "start", 0);
        int limit = number(uri, "limit", usual);
        return new Paging(
                Math.clamp(start, 0, MAX_START), limit < 1 ? usual : Math.min(limit, max), uri);
    }

    /** What is no number counts as not given: clients send odd things, and none fails by it. */
    private static int number(UriInfo uri, String name, int usual) {
        String text = uri.getQueryParameters().getFirst(name);
        try {
            return text == null
                    ? usual
                    : Math.clamp(Long.parseLong(text), Integer.MIN_VALUE, Integer.MAX_VALUE);
        } catch (NumberFormatException e) {
            return usual;
        }
    }

    /**
     * The collection around its items; {@code next} is there exactly when there is more, as far as
     * {@link #MAX_START}: beyond it the same items would come again and again.
     */
    ObjectNode wrap(List<? extends JsonNode> items, boolean more) {
        ObjectNode page = Json.object();
        ArrayNode results = page.putArray("results");
        items.forEach(results::add);
        page.put("start", start);
        page.put("limit", limit);
        page.put("size", items.size());
        ObjectNode links = page.putObject("_links");
        links.put("self", BaseUrl.value() + path() + query(start));
        if (more && start + limit <= MAX_START) {
            links.put("next", path() + query(start + limit));
        }
        if (start > 0) {
            links.put("prev", path() + query(Math.max(0, start - limit)));
        }
        links.put("base", BaseUrl.value());
        links.put("context", "");
        return page;
    }

    /** A slice of a walk by cursor. */
    ObjectNode wrapScan(List<? extends JsonNode> items, String cursor) {
        ObjectNode page = Json.object();
        ArrayNode results = page.putArray("results");
        items.forEach(results::add);
        page.put("cursor", cursor);
        page.put("limit", limit);
        page.put("size", items.size());
        ObjectNode links = page.putObject("_links");
        links.put("self", BaseUrl.value() + from(cursor));
        links.put("base", BaseUrl.value());
        links.put("context", "");
        return page;
    }

    /** The address of the slice after a cursor. */
    String from(String cursor) {
        return path()
                + parameters()
                + "limit="
                + limit
                + (cursor.isEmpty() ? "" : "&cursor=" + encoded(cursor));
    }

    private String path() {
        return uri.getRequestUri().getRawPath();
    }

    private String query(int from) {
        return parameters() + "limit=" + limit + "&start=" + from;
    }

    /** All that say what is asked for, but not which part of it. */
    private String parameters() {
        StringBuilder query = new StringBuilder("?");
        for (Map.Entry<String, List<String>> parameter : uri.getQueryParameters().entrySet()) {
            if (!WHICH_PART.contains(parameter.getKey())) {
                for (String value : parameter.getValue()) {
                    query.append(encoded(parameter.getKey()))
                            .append('=')
                            .append(encoded(value))
                            .append('&');
                }
            }
        }
        return query.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
