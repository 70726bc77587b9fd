package org.watersmeet.wiki.macro;

import static org.watersmeet.text.macro.ParameterDefinition.of;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.watersmeet.text.document.LinkTarget;
import org.watersmeet.text.macro.BodyKind;
import org.watersmeet.text.macro.MacroCall;
import org.watersmeet.text.macro.MacroDefinition;
import org.watersmeet.text.macro.ParameterType;
import org.watersmeet.wiki.attachment.ContainedFiles.ContainedFile;
import org.watersmeet.wiki.attachment.FileSize;
import org.watersmeet.wiki.page.MacroSlot;
import org.watersmeet.wiki.page.QueryMacro;
import org.watersmeet.wiki.page.SlotFilling;

/** {@code view-file}: one file, as a picture if it is one. */
@ApplicationScoped
class ViewFileMacro implements QueryMacro {

    private static final MacroDefinition DEFINITION =
            MacroDefinition.block(
                    "view-file",
                    BodyKind.NONE,
                    of("name", new ParameterType.File()),
                    of("page", new ParameterType.Page()),
                    of("height", new ParameterType.Length()),
                    of("width", new ParameterType.Length()));

    @Inject PageFiles files;

    @Override
    public MacroDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<SlotFilling> fill(List<MacroSlot> slots) {
        Set<String> names =
                slots.stream().map(slot -> name(slot.call())).collect(Collectors.toSet());
        return files.fillNamed(slots, names, (slot, page, all) -> write(slot.call(), all));
    }

    private static String name(MacroCall call) {
        return call.argument("name").target() instanceof LinkTarget.Attachment file
                ? file.fileName()
                : call.words("name");
    }

    private static SlotFilling write(MacroCall call, List<ContainedFile> all) {
        String name = name(call);
        return all.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .map(ViewFileMacro::shown)
                .orElseGet(() -> Fragment.notice("files.missing", name));
    }

    private static SlotFilling shown(ContainedFile file) {
        Fragment fragment = new Fragment();
        fragment.out.start("figure").css("wm-view-file");
        fragment.out.start("a").attribute("href", file.target().href());
        if (file.target().thumbnail() != null) {
            fragment.out.start("img").attribute("src", file.target().thumbnail());
            fragment.out.attribute("alt", "").attribute("loading", "lazy").end();
        }
        fragment.out.start("span").text(file.name()).end().end();
        fragment.meta(FileSize.text(file.size()));
        fragment.out.end();
        return fragment.filling();
    }
}
