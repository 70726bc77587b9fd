package org.watersmeet.wiki.macro;

import static org.watersmeet.text.macro.ParameterDefinition.flag;
import static org.watersmeet.text.macro.ParameterDefinition.of;
import static org.watersmeet.text.macro.ParameterDefinition.words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.watersmeet.text.macro.BodyKind;
import org.watersmeet.text.macro.MacroDefinition;
import org.watersmeet.text.macro.ParameterType;
import org.watersmeet.wiki.page.BodyPart;
import org.watersmeet.wiki.page.MacroSlot;
import org.watersmeet.wiki.page.NestedBody;
import org.watersmeet.wiki.page.QueryMacro;
import org.watersmeet.wiki.page.SlotFilling;

/** {@code excerpt-include}: what another page's excerpt encloses. */
@ApplicationScoped
class ExcerptIncludeMacro implements QueryMacro {

    private static final MacroDefinition DEFINITION =
            MacroDefinition.block(
                    "excerpt-include",
                    BodyKind.NONE,
                    of("", new ParameterType.Page()).also("page").also("pageTitle"),
                    words("name"),
                    flag("nopanel"));

    @Inject Inclusions inclusions;

    @Override
    public MacroDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<SlotFilling> fill(List<MacroSlot> slots) {
        return inclusions.fill(
                slots,
                slot -> new BodyPart.Excerpt(slot.call().words("name")),
                ExcerptIncludeMacro::filling);
    }

    private static SlotFilling filling(MacroSlot slot, FoundContent content, NestedBody body) {
        boolean panel = !slot.call().flag("nopanel");
        Fragment fragment = new Fragment();
        fragment.out.start("div").css(panel ? "wm-panel wm-include" : "wm-include");
        if (panel) {
            fragment.out.start("div").css("wm-panel-title");
            fragment.link(content);
            fragment.out.end();
        }
        fragment.out.start("div").css(panel ? "wm-panel-body" : null);
        fragment.body(body);
        fragment.out.end().end();
        return fragment.filling();
    }
}
