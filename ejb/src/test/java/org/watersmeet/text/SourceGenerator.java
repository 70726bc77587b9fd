package org.watersmeet.text;

import java.util.List;
import java.util.Random;

/**
 * Makes storage-format sources of all kinds of elements, in all spellings XML allows, some of them
 * in places where they do not belong. The same seed makes the same sources.
 */
public final class SourceGenerator {

    private static final int DEEPEST = 6;
    private static final List<String> MARKS =
            List.of("strong", "b", "em", "u", "s", "del", "sub", "sup", "code", "small", "span");
    private static final List<String> WORDS =
            List.of("river", "meets", "the", "sea ", " and", "\u00FCber", "\u6C34", "\uD83C\uDF0A");
    private static final List<String> SPELLINGS =
            List.of(
                    "&amp;",
                    "&lt;",
                    "&eacute;",
                    "&nbsp;",
                    "&#65;",
                    "&#x1F30A;",
                    "&quot;",
                    "'",
                    "\"");
    private static final List<String> ATTRIBUTES =
            List.of(
                    "class=\"a b\"",
                    "style='color: red'",
                    "data-x=\"&lt;&quot;&#10;\"",
                    "ac:local-id = \"7\"",
                    "title=\"a\n\tb\"",
                    "foo:bar=''");
    private static final List<String> RESOURCES =
            List.of(
                    "<ri:page ri:content-title=\"A &amp; B\"/>",
                    "<ri:page ri:content-title='T' ri:space-key='KEY' ri:version-at-save=\"3\" />",
                    "<ri:page/>",
                    "<ri:blog-post ri:content-title=\"T\" ri:posting-day=\"2020/01/02\"/>",
                    "<ri:attachment ri:filename=\"a.png\"/>",
                    "<ri:attachment ri:filename=\"a.png\"> <ri:page ri:content-title=\"C\""
                            + " ri:version-at-save='1'/></ri:attachment>",
                    "<ri:url ri:value=\"https://example.org/?a=1&amp;b=2\"></ri:url>",
                    "<ri:shortcut ri:key='jira' ri:parameter='X-1'/>",
                    "<ri:user ri:userkey='u1'/>",
                    "<ri:user ri:username='n' ri:account-id=\"7\"/>",
                    "<ri:space ri:space-key=\"KEY\"/>",
                    "<ri:content-entity ri:content-id='42'/>",
                    "<ri:content-entity ri:content-id='042'/>",
                    "<ri:new-thing a='b'>x</ri:new-thing>");

    private static final String DECLARATIONS =
            "<at:declarations> <at:string at:name='s'/><at:textarea at:rows='3' at:name='t' />"
                    + "<at:list at:name='l'><at:option at:value='&lt;'/>\n</at:list>"
                    + "</at:declarations>";

    private final Random random;

    /** A generator with that seed. */
    public SourceGenerator(long seed) {
        this.random = new Random(seed);
    }

    /** The next source. */
    public String next() {
        return flow(0);
    }

    private String flow(int depth) {
        var out = new StringBuilder();
        int count = depth == 0 ? 2 + random.nextInt(5) : random.nextInt(3);
        for (int i = 0; i < count; i++) {
            out.append(random.nextInt(4) == 0 ? inline(depth) : block(depth));
            out.append(random.nextInt(3) == 0 ? "\n  " : "");
        }
        return out.toString();
    }

    private String phrasing(int depth) {
        var out = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            out.append(random.nextInt(12) == 0 ? block(depth) : inline(depth));
        }
        return out.toString();
    }

    private String block(int depth) {
        if (depth >= DEEPEST) {
            return element("p", text());
        }
        int d = depth + 1;
        return switch (random.nextInt(16)) {
            case 0, 1, 2 -> element("p", phrasing(d));
            case 3 -> element("h" + (1 + random.nextInt(6)), phrasing(d));
            case 4 -> list(d);
            case 5 -> table(d);
            case 6 -> element("blockquote", flow(d));
            case 7 -> element("div", flow(d));
            case 8 -> element("pre", "\n" + phrasing(d));
            case 9 -> element("hr", "");
            case 10 -> layout(d);
            case 11 -> tasks(d);
            case 12, 13 -> macro(d);
            case 14 -> any(definitions(d), DECLARATIONS);
            default -> element(any("center", "x:y", "ac:adf-extension", "li", "td"), flow(d));
        };
    }

    private String inline(int depth) {
        if (depth >= DEEPEST) {
            return text();
        }
        int d = depth + 1;
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3 -> text();
            case 4, 5 -> element(any(MARKS), phrasing(d));
            case 6 -> element("br", random.nextInt(9) == 0 ? "x" : "");
            case 7 -> "<a href=\"/x?a&amp;b\"" + attributes() + ">" + phrasing(d) + "</a>";
            case 8, 9 -> link(d);
            case 10 -> image(d);
            case 11 -> "<ac:emoticon ac:name='smile'" + attributes() + "/>";
            case 12 ->
                    "<ac:inline-comment-marker ac:ref=\"r\">"
                            + phrasing(d)
                            + "</ac:inline-comment-marker>";
            case 13 -> "<time datetime=\"2020-02-03\"/>";
            case 14 -> macro(d);
            default ->
                    any(
                            "<!-- c -->",
                            "<ac:placeholder>x</ac:placeholder>",
                            "<img alt='a' src=\"/a.png\" width='3'/>",
                            "<img>x</img>",
                            "<at:var at:name=\"v\""
                                    + any("", " at:rawxhtml='true'", " b=''")
                                    + "/>",
                            any(RESOURCES));
        };
    }

    private String list(int depth) {
        var items = new StringBuilder(space());
        for (int i = random.nextInt(4); i > 0; i--) {
            items.append(element("li", flow(depth))).append(space());
        }
        return element(any("ul", "ol"), random.nextInt(10) == 0 ? items + "stray" : "" + items);
    }

    private String definitions(int depth) {
        return element(
                "dl",
                element("dt", flow(depth))
                        + space()
                        + element(any("dd", "dd", "dd", "p"), flow(depth)));
    }

    private String table(int depth) {
        var rows = new StringBuilder();
        for (int i = random.nextInt(3); i > 0; i--) {
            String cell = any("<td colspan=\"2\"", "<td rowspan='1'", "<td colspan='x'", "<td");
            rows.append("<tr>").append(element("th", flow(depth))).append(space());
            rows.append(cell).append(attributes()).append(">").append(flow(depth));
            rows.append("</td></tr>").append(space());
        }
        String columns = any("", "<colgroup><col style=\"width: 20px\"/><col/></colgroup>");
        String section = any("tbody", "thead", "tfoot", "");
        return element(
                "table",
                columns + (section.isEmpty() ? rows.toString() : element(section, "" + rows)));
    }

    private String layout(int depth) {
        String type = any("single", "two_equal", "four_of_them");
        return "<ac:layout>"
                + space()
                + "<ac:layout-section ac:type=\""
                + type
                + "\">"
                + element("ac:layout-cell", flow(depth))
                + "</ac:layout-section></ac:layout>";
    }

    private String tasks(int depth) {
        return "<ac:task-list>\n<ac:task>"
                + any("<ac:task-id>7</ac:task-id>", "")
                + any("<ac:task-uuid>u-u</ac:task-uuid>", "")
                + "<ac:task-status>"
                + any("complete", "incomplete", "other")
                + "</ac:task-status>"
                + element("ac:task-body", flow(depth)).replace("ac:task-body ", "ac:task-body  ")
                + "\n</ac:task></ac:task-list>";
    }

    private String macro(int depth) {
        String body =
                switch (random.nextInt(4)) {
                    case 0 -> "<ac:rich-text-body>" + flow(depth) + "</ac:rich-text-body>";
                    case 1 ->
                            "<ac:plain-text-body><![CDATA[a <b> ]]]]><![CDATA[>"
                                    + " c]]></ac:plain-text-body>";
                    case 2 -> "<ac:plain-text-body>a&#13;b</ac:plain-text-body>";
                    default -> "";
                };
        String parameters =
                any(
                        "",
                        "<ac:parameter ac:name=\"title\">" + text() + "</ac:parameter>",
                        "<ac:parameter>x</ac:parameter>",
                        "<ac:default-parameter>x</ac:default-parameter>",
                        "<ac:parameter ac:name='page'>" + any(RESOURCES) + "</ac:parameter>");
        String name = any("code", "info", "panel", "expand", "status", "toc", "unheard-of");
        String tag = any("ac:structured-macro", "ac:macro");
        String identity =
                any("", " ac:schema-version='1' ac:macro-id=\"m\"", " data-layout='wide'");
        String parts = random.nextBoolean() ? parameters + space() + body : body + parameters;
        return "<" + tag + " ac:name=\"" + name + "\"" + identity + ">" + parts + "</" + tag + ">";
    }

    private String link(int depth) {
        String body =
                any(
                        "",
                        "<ac:link-body>" + phrasing(depth) + "</ac:link-body>",
                        "<ac:plain-text-link-body><![CDATA[a & b]]></ac:plain-text-link-body>");
        String target = random.nextInt(5) == 0 ? "" : any(RESOURCES);
        return "<ac:link" + any("", " ac:anchor='here'") + ">" + target + body + "</ac:link>";
    }

    private String image(int depth) {
        String attributes =
                any(
                        " ac:width='300' ac:thumbnail=\"true\"",
                        " ac:width='50%' ac:align='left'",
                        " ac:border='false' ac:height=\"007\" ac:alt='&lt;a&gt;'",
                        "");
        String caption = any("", "<ac:caption>" + flow(depth) + "</ac:caption>");
        return "<ac:image" + attributes + ">" + any(RESOURCES) + caption + "</ac:image>";
    }

    private String element(String name, String content) {
        String attributes = attributes();
        if (content.isEmpty() && random.nextBoolean()) {
            return "<" + name + attributes + any("/>", " />");
        }
        return "<" + name + attributes + ">" + content + "</" + name + any(">", " >");
    }

    private String attributes() {
        return switch (random.nextInt(6)) {
            case 0 -> " " + any(ATTRIBUTES);
            case 1 -> "\n" + ATTRIBUTES.get(3) + "  " + ATTRIBUTES.get(random.nextInt(3));
            default -> "";
        };
    }

    private String text() {
        return switch (random.nextInt(6)) {
            case 0 -> any(SPELLINGS);
            case 1 -> "<![CDATA[<" + any(WORDS) + "&]]>";
            case 2 -> any(WORDS) + any(SPELLINGS) + any(WORDS) + "\r\n";
            default -> any(WORDS);
        };
    }

    private String space() {
        return any("", " ", "\n\t", "<!-- between -->");
    }

    private String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
