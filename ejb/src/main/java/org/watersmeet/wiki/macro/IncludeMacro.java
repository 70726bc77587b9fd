package org.watersmeet.wiki.macro;

import static org.watersmeet.text.macro.ParameterDefinition.of;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.watersmeet.text.macro.BodyKind;
import org.watersmeet.text.macro.MacroDefinition;
import org.watersmeet.text.macro.ParameterType;
import org.watersmeet.wiki.page.BodyPart;
import org.watersmeet.wiki.page.MacroSlot;
import org.watersmeet.wiki.page.QueryMacro;
import org.watersmeet.wiki.page.SlotFilling;

/** {@code include}: another page, as it is now. */
@ApplicationScoped
class IncludeMacro implements QueryMacro {

    private static final MacroDefinition DEFINITION =
            MacroDefinition.block(
                    "include",
                    BodyKind.NONE,
                    of("", new ParameterType.Page()).also("page").also("pageTitle"));

    @Inject Inclusions inclusions;

    @Override
    public MacroDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<SlotFilling> fill(List<MacroSlot> slots) {
        return inclusions.fill(
                slots,
                slot -> new BodyPart.Whole(),
                (slot, content, body) -> {
                    Fragment fragment = new Fragment();
                    fragment.out.start("div").css("wm-include");
                    fragment.body(body);
                    fragment.out.end();
                    return fragment.filling();
                });
    }
}
