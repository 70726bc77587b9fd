package org.watersmeet.wiki.macro;

import static org.watersmeet.text.macro.ParameterDefinition.choice;
import static org.watersmeet.text.macro.ParameterDefinition.flag;

import org.jspecify.annotations.Nullable;
import org.watersmeet.text.macro.MacroCall;
import org.watersmeet.text.macro.ParameterDefinition;
import org.watersmeet.wiki.page.BodyPart;
import org.watersmeet.wiki.page.IncludedPages;
import org.watersmeet.wiki.page.NestedBody;
import org.watersmeet.wiki.page.SlotPlace;

/** What lists of pages show of each: what its {@code excerpt} macro encloses. */
final class Excerpts {

    static final ParameterDefinition TYPE = choice("excerptType", "none", "simple", "rich content");

    /** As it was said before there were types. */
    static final ParameterDefinition OLD = flag("excerpt");

    private Excerpts() {}

    static boolean old(MacroCall call) {
        return call.flag(OLD.name());
    }

    static boolean asked(MacroCall call) {
        return old(call) || !call.choice(TYPE.name()).equals("none");
    }

    static IncludedPages.Wanted of(SlotPlace place, int revision) {
        return new IncludedPages.Wanted(place, revision, new BodyPart.Excerpt(""));
    }

    /** Below the page's name; nothing where there is none. */
    static void write(Fragment fragment, @Nullable NestedBody excerpt) {
        if (excerpt != null) {
            fragment.out.start("div").css("wm-list-excerpt");
            fragment.body(excerpt);
            fragment.out.end();
        }
    }
}
