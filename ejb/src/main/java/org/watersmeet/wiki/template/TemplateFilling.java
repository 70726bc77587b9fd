package org.watersmeet.wiki.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.watersmeet.kernel.Problem;
import org.watersmeet.text.document.Attributes;
import org.watersmeet.text.document.Block;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.DocumentRewriter;
import org.watersmeet.text.document.DocumentWalk;
import org.watersmeet.text.document.Inline;
import org.watersmeet.text.document.LineBreak;
import org.watersmeet.text.document.NestedBlock;
import org.watersmeet.text.document.Node;
import org.watersmeet.text.document.Paragraph;
import org.watersmeet.text.document.TemplateDeclarations;
import org.watersmeet.text.document.TemplateField;
import org.watersmeet.text.document.TemplateFieldKind;
import org.watersmeet.text.document.TemplateVariable;
import org.watersmeet.text.document.Text;
import org.watersmeet.text.markup.StorageFormat;

/** A template's variables: what there is to fill in, and the document with it filled in. */
final class TemplateFilling {

    private final Document template;

    TemplateFilling(Document template) {
        this.template = template;
    }

    /** The declared ones in the order of their declaration, then those only used, as lines. */
    List<TemplateField> fields() {
        Map<String, TemplateField> fields = new LinkedHashMap<>();
        DocumentWalk.forEach(
                template,
                node -> {
                    if (node instanceof TemplateDeclarations declarations) {
                        declarations.fields().forEach(it -> fields.putIfAbsent(it.name(), it));
                    }
                });
        DocumentWalk.forEach(
                template,
                node -> {
                    if (node instanceof TemplateVariable variable) {
                        fields.computeIfAbsent(variable.name(), TemplateFilling::undeclared);
                    }
                });
        return List.copyOf(fields.values());
    }

    private static TemplateField undeclared(String name) {
        return new TemplateField(TemplateFieldKind.STRING, name, List.of(), Attributes.NONE);
    }

    /**
     * The body of a page: values in the places of their variables, declarations gone.
     *
     * @param values by the names of variables; what is not there is empty
     * @throws Problem.Invalid if the value of a variable for storage format is none
     */
    Document with(Map<String, String> values) {
        return new Values(values).rewrite(template);
    }

    private static final class Values extends DocumentRewriter {

        private final Map<String, String> values;

        Values(Map<String, String> values) {
            this.values = values;
        }

        @Override
        protected List<Inline> run(List<Inline> inlines) {
            if (inlines.stream().noneMatch(TemplateVariable.class::isInstance)) {
                return inlines;
            }
            List<Inline> filled = new ArrayList<>();
            for (Inline inline : inlines) {
                if (inline instanceof TemplateVariable variable) {
                    filled.addAll(value(variable));
                } else {
                    filled.add(inline);
                }
            }
            return filled;
        }

        @Override
        protected List<Node> flow(List<Node> nodes) {
            if (nodes.stream().noneMatch(Values::concerns)) {
                return nodes;
            }
            List<Node> filled = new ArrayList<>();
            for (Node node : nodes) {
                if (node instanceof TemplateVariable variable) {
                    filled.addAll(value(variable));
                } else if (!concerns(node)) {
                    filled.add(node);
                }
            }
            return filled;
        }

        private static boolean concerns(Node node) {
            return node instanceof TemplateVariable || node instanceof TemplateDeclarations;
        }

        private List<Inline> value(TemplateVariable variable) {
            String value = values.getOrDefault(variable.name(), "").strip();
            return variable.rawXhtml() ? storage(variable.name(), value) : lines(value);
        }

        private static List<Inline> lines(String value) {
            List<Inline> inlines = new ArrayList<>();
            for (String line : value.split("\r\n|\r|\n", -1)) {
                if (!inlines.isEmpty()) {
                    inlines.add(new LineBreak(Attributes.NONE));
                }
                inlines.add(new Text(line));
            }
            inlines.removeIf(it -> it instanceof Text text && text.value().isEmpty());
            return inlines;
        }

        private static List<Inline> storage(String name, String value) {
            Document document;
            try {
                document = StorageFormat.decode(value);
            } catch (Problem.Invalid e) {
                throw new Problem.Invalid(
                        e.code(), name + ": " + e.getMessage(), "variable." + name);
            }
            List<Inline> inlines = new ArrayList<>();
            for (Node node : document.content()) {
                inlines.addAll(inline(node, document.content().size() == 1));
            }
            return inlines;
        }

        /** The only paragraph is taken for its text: the variable stands in one already. */
        private static List<Inline> inline(Node node, boolean only) {
            return switch (node) {
                case Paragraph paragraph when only -> paragraph.content();
                case Inline inline -> List.of(inline);
                case Block block -> List.of(new NestedBlock(block));
            };
        }
    }
}
