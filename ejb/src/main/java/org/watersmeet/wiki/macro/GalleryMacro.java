package org.watersmeet.wiki.macro;

import static org.watersmeet.text.macro.ParameterDefinition.choice;
import static org.watersmeet.text.macro.ParameterDefinition.flag;
import static org.watersmeet.text.macro.ParameterDefinition.of;
import static org.watersmeet.text.macro.ParameterDefinition.whole;
import static org.watersmeet.text.macro.ParameterDefinition.words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.watersmeet.text.macro.BodyKind;
import org.watersmeet.text.macro.MacroCall;
import org.watersmeet.text.macro.MacroDefinition;
import org.watersmeet.text.macro.ParameterType;
import org.watersmeet.wiki.attachment.ContainedFiles.ContainedFile;
import org.watersmeet.wiki.page.MacroSlot;
import org.watersmeet.wiki.page.QueryMacro;
import org.watersmeet.wiki.page.SlotFilling;

/** {@code gallery}: the pictures among the files of a page. */
@ApplicationScoped
class GalleryMacro implements QueryMacro {

    private static final ParameterType FILES = new ParameterType.Names(200);

    private static final MacroDefinition DEFINITION =
            MacroDefinition.block(
                    "gallery",
                    BodyKind.NONE,
                    of("page", new ParameterType.Page()),
                    words("title"),
                    whole("columns", 1, 12, 4),
                    of("include", FILES),
                    of("exclude", FILES),
                    choice("sort", "name", "date", "size"),
                    flag("reverse"));

    @Inject PageFiles files;

    @Override
    public MacroDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<SlotFilling> fill(List<MacroSlot> slots) {
        return files.fill(slots, (slot, page, all) -> write(slot.call(), all));
    }

    private static SlotFilling write(MacroCall call, List<ContainedFile> all) {
        List<String> include = call.names("include");
        List<String> exclude = call.names("exclude");
        List<ContainedFile> pictures =
                all.stream()
                        .filter(file -> file.target().thumbnail() != null)
                        .filter(file -> include.isEmpty() || include.contains(file.name()))
                        .filter(file -> !exclude.contains(file.name()))
                        .toList();
        if (pictures.isEmpty()) {
            return Fragment.nothing("gallery.none");
        }
        Fragment fragment = new Fragment();
        if (call.has("title")) {
            fragment.out.start("div").css("wm-list-heading").text(call.words("title")).end();
        }
        fragment.out.start("div").css("wm-gallery wm-gallery-" + call.whole("columns"));
        for (ContainedFile file :
                FileOrder.sorted(pictures, call.choice("sort"), call.flag("reverse"))) {
            fragment.out.start("figure").start("a").attribute("href", file.target().href());
            fragment.out.start("img").attribute("src", file.target().thumbnail());
            fragment.out.attribute("alt", file.name()).attribute("loading", "lazy").end().end();
            fragment.out.start("figcaption").text(caption(file)).end().end();
        }
        fragment.out.end();
        return fragment.filling();
    }

    private static String caption(ContainedFile file) {
        return file.comment().isEmpty() ? file.name() : file.comment();
    }
}
