package org.watersmeet.text.markup.wiki;

import java.util.ArrayList;
import java.util.List;
import org.watersmeet.text.document.Attribute;
import org.watersmeet.text.document.Attributes;
import org.watersmeet.text.document.Division;
import org.watersmeet.text.document.Inline;
import org.watersmeet.text.document.Link;
import org.watersmeet.text.document.LinkBody;
import org.watersmeet.text.document.LinkTarget;
import org.watersmeet.text.document.Macro;
import org.watersmeet.text.document.MacroBody;
import org.watersmeet.text.document.MacroForm;
import org.watersmeet.text.document.MacroIdentity;
import org.watersmeet.text.document.MacroParameter;
import org.watersmeet.text.document.Mark;
import org.watersmeet.text.document.MarkKind;
import org.watersmeet.text.document.Node;
import org.watersmeet.text.document.Paragraph;
import org.watersmeet.text.document.ParameterForm;
import org.watersmeet.text.document.Quote;
import org.watersmeet.text.document.Resource;
import org.watersmeet.text.document.Text;

/** Makes nodes of macros; two that the storage format has elements for become these. */
final class MacroNodes {

    private MacroNodes() {}

    static Node of(MacroTag tag, MacroBody body) {
        if (body instanceof MacroBody.Rich rich) {
            switch (tag.name()) {
                case "quote" -> {
                    if (tag.parameters() == null) {
                        return new Quote(rich.content(), Attributes.NONE);
                    }
                }
                case "color" -> {
                    return coloured(tag.parameters() == null ? "" : tag.parameters(), rich);
                }
                default -> {}
            }
        }
        return new Macro(
                tag.name(),
                MacroForm.STRUCTURED,
                MacroIdentity.NONE,
                parameters(tag),
                body,
                Attributes.NONE);
    }

    /** Whether a line of text ends where the node stands. */
    static boolean isBlock(Node node) {
        if (node instanceof Macro macro) {
            boolean body = !(macro.body() instanceof MacroBody.None);
            return KnownMacros.isBlock(macro.name(), body);
        }
        return !(node instanceof Inline);
    }

    private static Node coloured(String colour, MacroBody.Rich body) {
        List<Node> content = body.content();
        var style = new Attribute("style", "color: " + Escapes.removed(colour.strip()) + ";");
        var attributes = new Attributes(List.of(style));
        if (content.isEmpty()) {
            return new Mark(MarkKind.SPAN, List.of(), attributes);
        }
        return content.size() == 1 && content.getFirst() instanceof Paragraph line
                ? new Mark(MarkKind.SPAN, line.content(), attributes)
                : new Division(content, attributes);
    }

    private static List<MacroParameter> parameters(MacroTag tag) {
        if (tag.parameters() == null || tag.parameters().isBlank()) {
            return List.of();
        }
        List<MacroParameter> parameters = new ArrayList<>();
        int unnamed = 0;
        for (String part : Escapes.split(tag.parameters(), '|')) {
            int equals = part.indexOf('=');
            String name;
            if (equals >= 0) {
                name = part.substring(0, equals).strip();
            } else {
                name = unnamed == 0 ? defaultName(tag.name()) : Integer.toString(unnamed);
                unnamed++;
            }
            String value = Escapes.removed(part.substring(equals + 1).strip());
            parameters.add(parameter(tag.name(), name, value));
        }
        return parameters;
    }

    private static String defaultName(String macro) {
        return macro.equals("code") ? "language" : "";
    }

    private static MacroParameter parameter(String macro, String name, String value) {
        List<Inline> content =
                value.isEmpty()
                        ? List.of()
                        : List.of(
                                KnownMacros.namesPage(macro, name) ? page(value) : new Text(value));
        return new MacroParameter(name, ParameterForm.NAMED, content, Attributes.NONE);
    }

    private static Inline page(String name) {
        LinkTarget target = LinkTargets.page(name);
        return target == null
                ? new Text(name)
                : new Link(Resource.of(target), null, null, new LinkBody.None(), Attributes.NONE);
    }
}
