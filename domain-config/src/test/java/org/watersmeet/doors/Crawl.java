package org.watersmeet.doors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Walks what one visitor can reach: every address the matrix reads, filled with each place of the
 * world, and every link found on the way that leads within the world.
 */
final class Crawl {

    /** Kinds of answers. */
    enum Door {
        PAGE,
        REST,
        FILE
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST = 4_000;

    /** What a request line may hold. */
    private static final Pattern ADDRESS = Pattern.compile("/[\\x21-\\x7e&&[^<>\"{}|\\\\^`]]*");

    /** Asked for besides what the matrix names: more of the same. */
    private static final List<String> MORE =
            List.of(
                    "/rest/api/content?spaceKey=<space>&expand=body.storage,version,metadata.labels,children.comment,history",
                    "/rest/api/content?spaceKey=<space>&status=any&expand=body.view&limit=200",
                    "/rest/api/content?spaceKey=<space>&status=trashed&expand=body.storage",
                    "/rest/api/content?spaceKey=<space>&status=draft&expand=body.storage",
                    "/rest/api/content?spaceKey=<space>&type=blogpost&expand=body.storage,version",
                    "/rest/api/content?ids=<page>&expand=body.storage",
                    "/rest/api/content/<page>?status=any&expand=body.storage,body.view,version,ancestors,space.description.plain,metadata.labels,metadata.properties,history,children.attachment,descendants.comment",
                    "/rest/api/content/<page>?status=draft&expand=body.storage",
                    "/rest/api/content/<page>?status=trashed&expand=body.storage",
                    "/rest/api/content/<page>?version=1&status=historical&expand=body.storage",
                    "/rest/api/content/<page>/version?expand=content",
                    "/rest/api/content/<page>/child/comment?depth=all&location=inline&location=footer&location=resolved&expand=body.view",
                    "/rest/api/content/<page>/child?expand=page,comment,attachment",
                    "/rest/api/content/<attachment>?expand=version,container",
                    "/rest/api/content/<comment>?expand=body.view,container",
                    "/rest/api/space/<space>?expand=description.plain,homepage,metadata.labels",
                    "/rest/api/space?expand=description.plain&limit=200",
                    "/rest/api/template/page?spaceKey=<space>&expand=body",
                    "/rest/api/label/labels?labelName=<label>",
                    "/label/<label>",
                    "/label/<space>/<label>",
                    "/labels/listlabels-heatmap.action?key=<space>",
                    "/plugins/pagetree/naturalchildren.action?pageId=<page>",
                    "/pages/viewpage.action?spaceKey=<space>&title=Carrier",
                    "/display/<space>/Carrier",
                    "/display/<space>/Window",
                    "/spacedirectory/view.action?status=archived",
                    "/pages/createpage.action",
                    "/pages/copypage.action?pageId=<page>",
                    "/pages/resumedraft.action?draftId=1",
                    "/users/viewnotifications.action",
                    "/spaces/viewtrash.action?key=<space>");

    private final Visitor visitor;
    private final World world;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, Set<Door>> found = new TreeMap<>();
    private final List<String> where = new ArrayList<>();
    private int answered;

    Crawl(Visitor visitor, World world) {
        this.visitor = visitor;
        this.world = world;
    }

    /** Walks until nothing new is found. */
    Crawl walk(Collection<Row> rows) {
        for (Row row : rows) {
            if (row.reads()) {
                add(row.address());
            }
        }
        MORE.forEach(this::add);
        while (!waiting.isEmpty()) {
            look(waiting.poll());
            if (known.size() > MOST) {
                throw new IllegalStateException("there is no end of addresses: " + waiting);
            }
        }
        return this;
    }

    /** The words that were seen, by what they stand in, and where. */
    Map<String, Set<Door>> found() {
        return found;
    }

    /** Each sight: the word's name and the address. */
    List<String> where() {
        return where;
    }

    /** Addresses that showed something. */
    int answered() {
        return answered;
    }

    private void add(String address) {
        for (Place place : world.places()) {
            String filled = place.fill(address);
            if (filled != null) {
                go(filled);
            }
        }
    }

    private void go(String address) {
        if (known.add(address)) {
            waiting.add(address);
        }
    }

    private void look(String address) {
        Visitor.Answer answer = visitor.get(address);
        if (answer.status() >= 500) {
            throw new IllegalStateException(address + ": " + answer.status());
        }
        answered += answer.status() < 300 ? 1 : 0;
        notice(address, answer);
        link(answer.location());
        if (answer.type().startsWith("text/html")) {
            for (Element element : Jsoup.parse(answer.body()).select("[href], [src]")) {
                link(element.attr("href"));
                link(element.attr("src"));
            }
        } else if (answer.type().startsWith("application/json")) {
            links(answer.body());
        }
    }

    private void notice(String address, Visitor.Answer answer) {
        String text = (answer.location() + answer.body()).toLowerCase(Locale.ROOT);
        Door door =
                answer.type().startsWith("text/html")
                        ? Door.PAGE
                        : answer.type().startsWith("application/json") ? Door.REST : Door.FILE;
        world.markers()
                .forEach(
                        (name, word) -> {
                            if (text.contains(word)) {
                                found.computeIfAbsent(name, it -> EnumSet.noneOf(Door.class))
                                        .add(door);
                                where.add(name + " at " + address);
                            }
                        });
    }

    private void links(String body) {
        try {
            strings(JSON.readTree(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(body, e);
        }
    }

    private void strings(JsonNode json) {
        if (json.isTextual()) {
            link(json.asText());
        }
        json.forEach(this::strings);
    }

    /** Follows what leads within the world; the rest of the site is not ours to read. */
    private void link(String target) {
        String path = visitor.pathOf(target).replaceFirst("#.*", "");
        boolean ours = world.words().stream().anyMatch(path::contains);
        boolean toSignIn = path.startsWith("/login.action") || path.startsWith("/logout.action");
        if (ours && !toSignIn && ADDRESS.matcher(path).matches()) {
            go(path);
        }
    }
}
