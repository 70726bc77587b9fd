package org.watersmeet.checker.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A way to look at a page. */
enum Surface {
    REST {
        @Override
        String path(long page) {
            return "/rest/api/content/" + page + "?expand=body.storage,version";
        }

        @Override
        Seen seen(Reply reply) {
            JsonNode content = reply.json();
            String body = content.path("body").path("storage").path("value").asText();
            return new Seen(content.path("version").path("number").asInt(), Bodies.hash(body));
        }
    },
    HTML {
        @Override
        String path(long page) {
            return "/pages/viewpage.action?pageId=" + page;
        }

        @Override
        Seen seen(Reply reply) {
            Matcher version = VERSION.matcher(reply.body());
            if (!version.find()) {
                throw new IllegalStateException("no version in " + reply.body());
            }
            return new Seen(
                    Integer.parseInt(version.group(1)), Bodies.hashOfRendered(reply.body()));
        }
    };

    /** What a look shows. */
    record Seen(int version, String hash) {}

    private static final Pattern VERSION =
            Pattern.compile("<meta name=\"ajs-page-version\" content=\"(\\d+)\">");

    abstract String path(long page);

    abstract Seen seen(Reply reply);
}
