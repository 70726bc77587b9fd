package org.watersmeet.text.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** HTML of a rendering as a browser reads it. */
public final class ReadHtml {

    private static final Set<String> ELEMENTS =
            Set.of(
                    ("html head body a abbr b blockquote br caption cite code col colgroup dd del"
                                    + " details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img"
                                    + " input ins kbd li mark nav ol p pre q s samp small span strong"
                                    + " sub summary sup table tbody td tfoot th thead time tr u ul var")
                            .split(" "));

    private static final Set<String> VOID = Set.of("br", "hr", "img", "input", "col");
    private static final Pattern TAG = Pattern.compile("<(/?)([a-z0-9]+)");

    private ReadHtml() {}

    /** What a browser would run, load or not know; empty for what we write. */
    public static List<String> faults(String html) {
        return Jsoup.parse(html).getAllElements().stream().flatMap(ReadHtml::faults).toList();
    }

    private static Stream<String> faults(Element element) {
        Stream<String> names =
                element.tagName().equals("#root") || ELEMENTS.contains(element.tagName())
                        ? Stream.empty()
                        : Stream.of("element " + element.tagName());
        return Stream.concat(
                names,
                element.attributes().asList().stream()
                        .filter(ReadHtml::runs)
                        .map(attribute -> "attribute " + attribute));
    }

    private static boolean runs(Attribute attribute) {
        String value = attribute.getValue();
        return switch (attribute.getKey()) {
            case "href", "src" ->
                    !value.replaceAll("[\\s\\p{Cntrl}]", "")
                            .matches("(?i)(https?:|mailto:|[^:]*($|[/?#\\\\])).*");
            case "style" -> !value.matches("[a-zA-Z0-9#%.,:;() -]*") || loads(value);
            case "class" -> !value.matches("[a-z0-9+#_ -]*");
            case "action", "formaction", "srcdoc", "srcset", "background", "target" -> true;
            default -> attribute.getKey().startsWith("on");
        };
    }

    private static boolean loads(String style) {
        String lower = style.toLowerCase(Locale.ROOT);
        return Stream.of("url", "expression", "binding", "behavior", "position", ": -", "image")
                .anyMatch(lower::contains);
    }

    /** The tree a browser makes: each element with its depth. */
    public static List<String> tree(String html) {
        Element body = Jsoup.parse(html).body();
        return body.getAllElements().stream()
                .skip(1)
                .map(element -> element.parents().size() - 2 + " " + element.tagName())
                .toList();
    }

    /** The tree as the tags are written. */
    public static List<String> treeAsWritten(String html) {
        List<String> tree = new ArrayList<>();
        int depth = 0;
        var tags = TAG.matcher(html);
        while (tags.find()) {
            if (!tags.group(1).isEmpty()) {
                depth--;
                continue;
            }
            tree.add(depth + " " + tags.group(2));
            depth += VOID.contains(tags.group(2)) ? 0 : 1;
        }
        return tree;
    }
}
