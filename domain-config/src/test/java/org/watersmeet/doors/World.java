package org.watersmeet.doors;

import static org.watersmeet.doors.Author.body;
import static org.watersmeet.doors.Author.json;
import static org.watersmeet.doors.Author.macro;
import static org.watersmeet.doors.Author.number;
import static org.watersmeet.doors.Author.pageInput;
import static org.watersmeet.doors.Author.plain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Content of every kind under every kind of hiding, each with a word of its own that occurs nowhere
 * else. The reader was let in first, looked around, and was shut out.
 *
 * <p>Words: {@code hidden…} stands in a space without grants for the reader, {@code moved…} came
 * there from a space that the reader sees, {@code trashed…} is in the trash of that one, {@code
 * restricted…} is restricted to another or stands below such a page, {@code draft…} is another's
 * draft, {@code gone…} was purged or deleted with its space, {@code open…} and {@code archived…}
 * are not hidden.
 */
final class World {

    private final Cast cast;
    private final Visitor admin;
    private final Author author;
    private final Visitor reader;
    private final String readerName;
    private final String open;
    private final String hidden;

    /** On one page that may be seen, one that is hidden and one in the trash. */
    private final String counted = Cast.unique();

    private final List<Place> places = new ArrayList<>();
    private final Set<String> words = new TreeSet<>();
    private final Map<String, String> markers = new HashMap<>();

    World(Cast cast) {
        this.cast = cast;
        this.admin = cast.administrator();
        this.author = new Author(admin);
        this.reader = cast.as(Role.VIEWER);
        this.readerName = cast.name(Role.VIEWER);
        this.open = cast.newSpace();
        this.hidden = cast.newSpace();
        hide();
        ask();
        move();
        trash();
        restrict();
        draft();
        archive();
        removeForGood();
        shutOut();
    }

    /** The word for something; the same when asked again. */
    private String mark(String name) {
        return markers.computeIfAbsent(name, it -> "zq" + Cast.unique() + "xq");
    }

    /** The space that the reader may see. */
    String open() {
        return open;
    }

    String counted() {
        return counted;
    }

    private void place(String name, Map<String, String> things) {
        Map<String, String> all = new HashMap<>(things);
        all.put("label", counted);
        places.add(new Place(name, all));
    }

    /** All words, by what they stand in. */
    Map<String, String> markers() {
        return Map.copyOf(markers);
    }

    List<Place> places() {
        return List.copyOf(places);
    }

    /** Keys and ids of this world: what an address of it holds. */
    Set<String> words() {
        return Set.copyOf(words);
    }

    private void hide() {
        author.done(
                "PUT",
                "/rest/api/space/" + hidden,
                json("name", mark("hidden space name"))
                        .set("description", plain(mark("hidden space description"))));
        Map<String, String> things = new HashMap<>();
        things.put("space", hidden);
        String page =
                author.page(
                        hidden,
                        mark("hidden title"),
                        "<p>%s two</p>%s<p>%s</p>"
                                .formatted(mark("hidden body"), task(), link(open, "Window")));
        things.put("page", page);
        things.put("page2", page);
        things.put("revised", page);
        things.put("filepage", page);
        things.put("tiny", Things.tiny(Long.parseLong(page)));
        fillWithTalk("hidden", page, things);
        keep(page, things);
        things.put("template", template());
        words.add(author.below(pageInput(hidden, mark("hidden child title"), "<p>x</p>"), page));
        post();
        carry();
        things.put("userkey", userKey());
        place("hidden", things);
        words.add(hidden);
        words.add(page);
        lookAround(page);
    }

    /** Properties of the page and of the space. */
    private void keep(String page, Map<String, String> things) {
        things.put("property", "prop");
        author.done(
                "POST",
                "/rest/api/content/" + page + "/property",
                json("key", "prop").put("value", mark("hidden property")));
        things.put("spaceproperty", "prop");
        author.done(
                "POST",
                "/rest/api/space/" + hidden + "/property",
                json("key", "prop").put("value", mark("hidden space property")));
    }

    /** A page whose title says nothing, so that others can name it. */
    private void carry() {
        String carrier =
                author.page(
                        hidden,
                        "Carrier",
                        macro("excerpt", "", "<p>" + mark("hidden excerpt") + "</p>")
                                + "<p>"
                                + mark("hidden carrier body")
                                + "</p>");
        author.label(carrier, counted);
        words.add(carrier);
    }

    /** While the reader may still see it. */
    private void lookAround(String page) {
        reader.send("POST", "/labels/addfavourite.action", "pageId=" + page);
        reader.send("POST", "/rest/api/user/watch/content/" + page, "{}");
        reader.send("POST", "/rest/api/user/watch/space/" + hidden, "{}");
        reader.send("POST", "/rest/likes/1.0/content/" + page + "/likes", "{}");
    }

    private String userKey() {
        return admin.get("/rest/api/user?username=" + readerName).json().path("userKey").asText();
    }

    /** A comment, one on a passage, a label, a file, a revision with a comment. */
    private void fillWithTalk(String name, String page, Map<String, String> things) {
        things.put("comment", author.comment(page, mark(name + " comment"), false));
        things.put("inline", author.comment(page, mark(name + " inline comment"), true));
        author.label(page, mark(name + " label"));
        Visitor.Answer file =
                admin.send(
                        "PUT",
                        "/rest/api/content/" + page + "/child/attachment",
                        "@file comment=" + mark(name + " file comment"));
        String id = file.json().at("/results/0/id").asText();
        things.put("attachment", id);
        words.add(id);
        author.done(
                "PUT",
                "/rest/api/content/" + page + "/child/attachment/" + id,
                json("type", "attachment")
                        .put("title", mark(name + " file name") + ".txt")
                        .set("version", number(2)));
        JsonNode now =
                admin.get("/rest/api/content/" + page + "?expand=body.storage,version").json();
        ObjectNode edit =
                pageInput("", now.path("title").asText(), now.at("/body/storage/value").asText());
        edit.remove("space");
        edit.set(
                "version",
                number(now.at("/version/number").asInt() + 1)
                        .put("message", mark(name + " version comment")));
        author.done("PUT", "/rest/api/content/" + page, edit);
    }

    private String task() {
        return "<ac:task-list><ac:task><ac:task-id>1</ac:task-id><ac:task-status>incomplete"
                + "</ac:task-status><ac:task-body>"
                + mark("hidden task")
                + " <ac:link><ri:user ri:userkey=\""
                + userKey()
                + "\"/></ac:link></ac:task-body></ac:task></ac:task-list>";
    }

    private static String link(String space, String title) {
        return "<ac:link><ri:page ri:space-key=\"%s\" ri:content-title=\"%s\"/></ac:link>"
                .formatted(space, title);
    }

    private String template() {
        ObjectNode input = json("name", mark("hidden template name")).put("templateType", "page");
        input.putObject("space").put("key", hidden);
        body(input, "<p>" + mark("hidden template body") + "</p>");
        return author.done("POST", "/rest/api/template", input).json().path("templateId").asText();
    }

    private void post() {
        ObjectNode input =
                pageInput(
                        hidden,
                        mark("hidden post title"),
                        "<p>" + mark("hidden post body") + "</p>");
        String id =
                author.done("POST", "/rest/api/content", input.put("type", "blogpost"))
                        .json()
                        .path("id")
                        .asText();
        words.add(id);
    }

    /** A page that everybody here sees, and which asks for all that is hidden. */
    private void ask() {
        StringBuilder body = new StringBuilder("<p>" + mark("open body") + "</p>");
        for (String name : List.of("include", "excerpt-include", "children", "pagetree")) {
            body.append(
                    macro(
                            name,
                            name.equals("pagetree")
                                    ? "root"
                                    : name.equals("children") ? "page" : "",
                            link(hidden, "Carrier")));
        }
        for (String name :
                List.of(
                        "recently-updated",
                        "blog-posts",
                        "contentbylabel",
                        "recently-used-labels",
                        "popular-labels",
                        "tasks-report-macro")) {
            body.append(
                    macro(
                            name,
                            name.equals("contentbylabel") ? "labels" : "spaces",
                            name.equals("contentbylabel") ? counted : hidden));
        }
        for (String name : List.of("include", "excerpt-include")) {
            body.append(macro(name, "", link(open, "Locked")));
        }
        body.append(macro("children", "page", link(open, "Locked")));
        body.append(macro("recently-updated", "spaces", open));
        String page = author.page(open, "Window", body.toString());
        author.label(page, counted);
        place("open", Map.of("space", open, "page", page, "revised", page, "userkey", userKey()));
        words.add(open);
        words.add(page);
    }

    private void move() {
        String page = author.page(open, mark("moved title"), "<p>" + mark("moved body") + "</p>");
        author.label(page, mark("moved label"));
        String home =
                admin.get("/rest/api/space/" + hidden + "?expand=homepage")
                        .json()
                        .at("/homepage/id")
                        .asText();
        author.done("PUT", "/rest/api/content/" + page + "/move/append/" + home, json());
        place("moved", Map.of("space", open, "page", page, "revised", page));
        words.add(page);
    }

    private void trash() {
        String page =
                author.page(open, mark("trashed title"), "<p>" + mark("trashed body") + " two</p>");
        Map<String, String> things = new HashMap<>(Map.of("space", open, "page", page));
        fillWithTalk("trashed", page, things);
        author.label(page, counted);
        things.put("revised", page);
        things.put("filepage", page);
        things.put("tiny", Things.tiny(Long.parseLong(page)));
        author.done("DELETE", "/rest/api/content/" + page, null);
        place("trashed", things);
        words.add(page);
    }

    /** In a space that the reader sees: a page for the administrator alone, and one below it. */
    private void restrict() {
        String page = author.page(open, "Locked", "<p>" + mark("restricted body") + " two</p>");
        Map<String, String> things = new HashMap<>(Map.of("space", open, "page", page));
        fillWithTalk("restricted", page, things);
        author.label(page, counted);
        things.put("revised", page);
        things.put("filepage", page);
        things.put("tiny", Things.tiny(Long.parseLong(page)));
        String child =
                author.below(
                        pageInput(
                                open,
                                mark("restricted child title"),
                                "<p>" + mark("restricted child body") + "</p>"),
                        page);
        ObjectNode alone = json("operation", "read");
        alone.putObject("restrictions")
                .putArray("user")
                .add(json("type", "known").put("username", administratorName()));
        author.done(
                "PUT",
                "/rest/api/content/" + page + "/restriction",
                JsonNodeFactory.instance.arrayNode().add(alone));
        place("restricted", things);
        words.add(child);
        place("below", Map.of("space", open, "page", child, "revised", child));
        words.add(page);
    }

    private String administratorName() {
        return admin.get("/rest/api/user/current").json().path("username").asText();
    }

    private void draft() {
        String page = author.page(open, "Drafted", "<p>" + mark("open drafted body") + "</p>");
        Visitor.Answer kept =
                admin.send(
                        "POST",
                        "/edit/keep",
                        "author=%s&pageId=%s&title=%s&source=%s&baseRevision=1&idempotencyKey=%s"
                                .formatted(
                                        admin.get("/rest/api/user/current")
                                                .json()
                                                .path("userKey")
                                                .asText(),
                                        page,
                                        mark("draft title"),
                                        URLEncoder.encode(
                                                "<p>" + mark("draft body") + "</p>",
                                                StandardCharsets.UTF_8),
                                        Cast.unique()));
        if (kept.status() != 204) {
            throw new IllegalStateException("no draft: " + kept.status());
        }
        place("draft", Map.of("space", open, "page", page, "revised", page));
        words.add(page);
    }

    private void archive() {
        String space = cast.newSpace();
        String page = author.page(space, "Archived", "<p>" + mark("archived body") + "</p>");
        author.done("PUT", "/rest/api/space/" + space + "/archive", json());
        place("archived", Map.of("space", space, "page", page));
        words.add(space);
        words.add(page);
    }

    private void removeForGood() {
        String page = author.page(open, mark("gone title"), "<p>" + mark("gone body") + "</p>");
        author.done("DELETE", "/rest/api/content/" + page, null);
        author.done("DELETE", "/rest/api/content/" + page + "?status=trashed", null);
        String space = cast.newSpace();
        String within =
                author.page(
                        space, mark("gone space title"), "<p>" + mark("gone space body") + "</p>");
        author.done("DELETE", "/rest/api/space/" + space, null);
        place("purged", Map.of("space", open, "page", page, "revised", page));
        place("deleted", Map.of("space", space, "page", within, "revised", within));
        words.add(page);
        words.add(space);
    }

    /** What the reader could see is taken away. */
    private void shutOut() {
        ObjectNode nothing = JsonNodeFactory.instance.objectNode().put("username", readerName);
        nothing.putArray("operations");
        author.done(
                "POST",
                "/rest/api/space/" + hidden + "/permissions",
                JsonNodeFactory.instance.arrayNode().add(nothing));
    }
}
