package org.watersmeet.text.rendering;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Macro;
import org.watersmeet.text.document.MacroBody;
import org.watersmeet.text.macro.MacroCall;
import org.watersmeet.text.macro.MacroDefinition;
import org.watersmeet.text.macro.Placing;
import org.watersmeet.text.macro.WrongArgument;

/**
 * Writes macros: those of the renderer itself, slots for those that are filled for each reader,
 * boxes for all others. Whatever a macro does, the page goes on after it.
 */
final class MacroHtml {

    private final HtmlRendering rendering;
    private final Map<String, StaticMacro> written;
    private final Map<String, MacroDefinition> filled;
    private final List<FailedMacro> failures = new ArrayList<>();

    MacroHtml(HtmlRendering rendering, HtmlRenderer.Settings settings) {
        this.rendering = rendering;
        this.written = settings.written();
        this.filled = settings.filled();
    }

    List<FailedMacro> failures() {
        return failures;
    }

    /** Whether the macro's HTML may stand in a paragraph. */
    boolean isInline(Macro macro) {
        MacroDefinition definition = definition(macro);
        return definition == null
                ? macro.body() instanceof MacroBody.None
                : definition.placing() == Placing.IN_LINE;
    }

    private @Nullable MacroDefinition definition(Macro macro) {
        StaticMacro known = written.get(macro.name());
        return known == null ? filled.get(macro.name()) : known.definition();
    }

    void write(Macro macro) {
        MacroDefinition definition = definition(macro);
        if (definition == null) {
            rendering.boxes.macro(macro);
        } else if (!rendering.budget.macro()) {
            notice(definition, rendering.texts.tooManyMacros());
        } else if (!rendering.budget.inTime()) {
            notice(definition, rendering.texts.tooSlow(macro.name()));
        } else {
            write(macro, MacroCall.of(definition, macro));
        }
    }

    private void write(Macro macro, MacroCall call) {
        for (WrongArgument wrong : call.wrong()) {
            notice(call.definition(), rendering.texts.macros().wrong(call.definition(), wrong));
        }
        StaticMacro known = written.get(macro.name());
        if (known == null) {
            slot(macro, call);
        } else {
            guarded(macro, call, known);
        }
    }

    /** What a macro has written before it failed is taken back: it may be half an element. */
    private void guarded(Macro macro, MacroCall call, StaticMacro known) {
        HtmlRendering.Checkpoint before = rendering.checkpoint();
        try {
            known.writing().write(macro, call, rendering);
        } catch (RuntimeException e) {
            rendering.backTo(before);
            failures.add(new FailedMacro(macro.name(), e));
            notice(call.definition(), rendering.texts.failed(macro.name()));
        }
    }

    /** What is filled in may hold links and headings: there is no place for it inside of one. */
    private void slot(Macro macro, MacroCall call) {
        if (rendering.insideLink || rendering.insideHeading() || rendering.comparing()) {
            rendering.boxes.named(macro);
        } else if (rendering.budget.slot()) {
            rendering.slots.add(call);
        } else {
            notice(call.definition(), rendering.texts.tooManyMacros());
        }
    }

    private void notice(MacroDefinition definition, String words) {
        boolean inLine = definition.placing() == Placing.IN_LINE;
        rendering
                .out
                .start(inLine ? "span" : "div")
                .css(inLine ? "wm-notice wm-notice-inline" : "wm-notice")
                .text(words)
                .end();
    }
}
