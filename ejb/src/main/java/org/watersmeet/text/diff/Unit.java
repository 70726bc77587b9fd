package org.watersmeet.text.diff;

import java.util.ArrayList;
import java.util.List;
import org.watersmeet.text.document.Block;
import org.watersmeet.text.document.Inline;
import org.watersmeet.text.document.Macro;
import org.watersmeet.text.document.MacroBody;
import org.watersmeet.text.document.Node;
import org.watersmeet.text.document.Text;
import org.watersmeet.text.document.Unknown;

/**
 * What is matched as a whole in flow: one block, or all text that stands between two blocks.
 *
 * @param isText whether the nodes are {@link Inline}s; otherwise there is one, a block
 */
record Unit(boolean isText, List<Node> nodes) {

    Unit {
        nodes = List.copyOf(nodes);
    }

    /** The units of a flow, without the white space between blocks. */
    static List<Unit> of(List<Node> flow) {
        return all(flow).stream().filter(unit -> !unit.isSpace()).toList();
    }

    /** The units of a flow, white space between blocks included: put together they are the flow. */
    static List<Unit> all(List<Node> flow) {
        List<Unit> units = new ArrayList<>();
        List<Node> text = new ArrayList<>();
        for (Node node : flow) {
            if (runsInLine(node)) {
                text.add(node);
            } else {
                close(text, units);
                units.add(new Unit(false, List.of(node)));
            }
        }
        close(text, units);
        return units;
    }

    private static void close(List<Node> text, List<Unit> units) {
        if (!text.isEmpty()) {
            units.add(new Unit(true, text));
            text.clear();
        }
    }

    private boolean isSpace() {
        return isText && nodes.stream().allMatch(Unit::isBlank);
    }

    private static boolean isBlank(Node node) {
        return node instanceof Text text && text.value().isBlank();
    }

    /** Macros and unknown elements are of both kinds: a macro without body stays in the line. */
    private static boolean runsInLine(Node node) {
        return switch (node) {
            case Macro macro -> macro.body() instanceof MacroBody.None;
            case Unknown unknown -> false;
            case Block block -> false;
            case Inline inline -> true;
        };
    }

    /** The block of a unit that is one. */
    Block block() {
        return (Block) nodes.getFirst();
    }

    /** The text of a unit that is text. */
    List<Inline> text() {
        return nodes.stream().map(Inline.class::cast).toList();
    }
}
