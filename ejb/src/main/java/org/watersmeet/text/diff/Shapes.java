package org.watersmeet.text.diff;

import java.util.List;
import java.util.function.Function;
import org.watersmeet.text.document.Block;
import org.watersmeet.text.document.DefinitionList;
import org.watersmeet.text.document.Division;
import org.watersmeet.text.document.Heading;
import org.watersmeet.text.document.ItemList;
import org.watersmeet.text.document.Layout;
import org.watersmeet.text.document.Macro;
import org.watersmeet.text.document.MacroBody;
import org.watersmeet.text.document.Paragraph;
import org.watersmeet.text.document.Preformatted;
import org.watersmeet.text.document.Quote;
import org.watersmeet.text.document.Rule;
import org.watersmeet.text.document.Table;
import org.watersmeet.text.document.TableSection;
import org.watersmeet.text.document.TaskList;
import org.watersmeet.text.document.TemplateDeclarations;
import org.watersmeet.text.document.Unknown;

/**
 * Tells whether two blocks can be shown as one with changes inside. Others are shown one after the
 * other: a heading that became a paragraph, a panel with another title, a program.
 */
final class Shapes {

    private Shapes() {}

    static boolean comparable(Unit before, Unit after) {
        if (before.isText() || after.isText()) {
            return before.isText() && after.isText();
        }
        return comparable(before.block(), after.block());
    }

    private static boolean comparable(Block before, Block after) {
        return switch (after) {
            case Paragraph it -> before instanceof Paragraph;
            case Preformatted it -> before instanceof Preformatted;
            case Quote it -> before instanceof Quote;
            case Division it -> before instanceof Division;
            case DefinitionList it -> before instanceof DefinitionList;
            case TaskList it -> before instanceof TaskList;
            case Rule it -> before instanceof Rule;
            case Heading it -> before instanceof Heading old && old.level() == it.level();
            case ItemList it -> before instanceof ItemList old && old.kind() == it.kind();
            case Table it -> before instanceof Table old && comparable(old, it);
            case Layout it -> before instanceof Layout old && comparable(old, it);
            case Macro it -> before instanceof Macro old && comparable(old, it);
            case TemplateDeclarations it -> false;
            case Unknown it -> false;
        };
    }

    private static boolean comparable(Table before, Table after) {
        boolean sameCaption =
                before.caption() == null
                        ? after.caption() == null
                        : before.caption().equals(after.caption());
        return sameCaption && same(before.sections(), after.sections(), TableSection::kind);
    }

    private static boolean comparable(Layout before, Layout after) {
        return same(before.sections(), after.sections(), it -> it.cells().size());
    }

    private static boolean comparable(Macro before, Macro after) {
        boolean insideOnly =
                before.body().equals(after.body())
                        || (before.body() instanceof MacroBody.Rich
                                && after.body() instanceof MacroBody.Rich);
        return insideOnly
                && before.name().equals(after.name())
                && before.parameters().equals(after.parameters());
    }

    private static <T> boolean same(List<T> before, List<T> after, Function<T, Object> by) {
        return before.stream().map(by).toList().equals(after.stream().map(by).toList());
    }
}
