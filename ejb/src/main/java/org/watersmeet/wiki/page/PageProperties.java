package org.watersmeet.wiki.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Attributes;
import org.watersmeet.text.document.CellKind;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.document.DocumentWalk;
import org.watersmeet.text.document.Macro;
import org.watersmeet.text.document.MacroBody;
import org.watersmeet.text.document.MacroForm;
import org.watersmeet.text.document.MacroIdentity;
import org.watersmeet.text.document.MacroParameter;
import org.watersmeet.text.document.Node;
import org.watersmeet.text.document.ParameterForm;
import org.watersmeet.text.document.Table;
import org.watersmeet.text.document.TableCell;
import org.watersmeet.text.document.TableRow;
import org.watersmeet.text.document.Text;
import org.watersmeet.text.macro.BodyKind;
import org.watersmeet.text.macro.MacroDefinition;
import org.watersmeet.text.macro.ParameterDefinition;
import org.watersmeet.text.rendering.TextRenderer;

/**
 * The properties of a page: names and values in the tables of its {@code details} macros. As one
 * document, so that all values are rendered and cached together; a macro of our own before each
 * value leaves a slot that says its name, and there the rendering is cut ({@link
 * NestedBody#properties}).
 *
 * @param id which {@code details} macros count; empty for all
 */
record PageProperties(String id) implements BodyPart {

    /** Begins a value. Nobody needs to write it. */
    static final MacroDefinition MARK =
            MacroDefinition.block(
                    "details-property", BodyKind.NONE, ParameterDefinition.words("name"));

    private static final int LONGEST_NAME = 255;

    @Override
    public @Nullable Document of(Document document) {
        List<Node> properties = new ArrayList<>();
        DocumentWalk.forEach(
                document,
                node -> {
                    if (node instanceof Macro macro
                            && macro.name().equals("details")
                            && isWanted(macro)
                            && macro.body() instanceof MacroBody.Rich rich) {
                        tables(new Document(rich.content()), properties);
                    }
                });
        return properties.isEmpty() ? null : new Document(properties);
    }

    private boolean isWanted(Macro macro) {
        return id.isEmpty() || id.equals(macro.parameter("id"));
    }

    private static void tables(Document body, List<Node> properties) {
        for (Node node : body.content()) {
            if (node instanceof Table table) {
                List<TableRow> rows = new ArrayList<>();
                table.sections().forEach(section -> rows.addAll(section.rows()));
                if (rows.size() > 1 && isHead(rows.getFirst())) {
                    columns(rows.getFirst().cells(), rows.get(1).cells(), properties);
                } else {
                    rows.forEach(row -> row(row.cells(), properties));
                }
            }
        }
    }

    /** Names stand in the first row, values in the second. */
    private static boolean isHead(TableRow row) {
        return row.cells().size() > 1
                && row.cells().stream().allMatch(cell -> cell.kind() == CellKind.HEADER);
    }

    private static void columns(
            List<TableCell> names, List<TableCell> values, List<Node> properties) {
        for (int i = 0; i < Math.min(names.size(), values.size()); i++) {
            property(names.get(i), values.get(i), properties);
        }
    }

    private static void row(List<TableCell> cells, List<Node> properties) {
        if (cells.size() > 1) {
            property(cells.get(0), cells.get(1), properties);
        }
    }

    private static void property(TableCell name, TableCell value, List<Node> properties) {
        String words = TextRenderer.render(new Document(name.content())).strip();
        if (!words.isEmpty()) {
            String shortened =
                    words.length() <= LONGEST_NAME ? words : words.substring(0, LONGEST_NAME);
            properties.add(mark(shortened));
            properties.addAll(value.content());
        }
    }

    private static Macro mark(String name) {
        var parameter =
                new MacroParameter(
                        "name", ParameterForm.NAMED, List.of(new Text(name)), Attributes.NONE);
        return new Macro(
                MARK.name(),
                MacroForm.STRUCTURED,
                MacroIdentity.NONE,
                List.of(parameter),
                new MacroBody.None(),
                Attributes.NONE);
    }

    @Override
    public String suffixed(String name) {
        return name + ":properties:" + id;
    }
}
