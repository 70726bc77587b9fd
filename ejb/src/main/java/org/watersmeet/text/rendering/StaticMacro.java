package org.watersmeet.text.rendering;

import org.watersmeet.text.document.Macro;
import org.watersmeet.text.macro.MacroCall;
import org.watersmeet.text.macro.MacroDefinition;

/** A macro that needs nothing but its parameters, its body and the document around it. */
record StaticMacro(MacroDefinition definition, Writing writing) {

    /** Writes one use of the macro. What it throws is shown as a block in its place. */
    @FunctionalInterface
    interface Writing {
        void write(Macro macro, MacroCall call, HtmlRendering rendering);
    }
}
