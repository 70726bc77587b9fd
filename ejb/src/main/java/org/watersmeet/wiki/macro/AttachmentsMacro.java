package org.watersmeet.wiki.macro;

import static org.watersmeet.text.macro.ParameterDefinition.choice;
import static org.watersmeet.text.macro.ParameterDefinition.flag;
import static org.watersmeet.text.macro.ParameterDefinition.of;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.watersmeet.text.macro.BodyKind;
import org.watersmeet.text.macro.MacroDefinition;
import org.watersmeet.text.macro.ParameterType;
import org.watersmeet.wiki.attachment.ContainedFiles;
import org.watersmeet.wiki.attachment.FileSize;
import org.watersmeet.wiki.page.MacroSlot;
import org.watersmeet.wiki.page.QueryMacro;
import org.watersmeet.wiki.page.SlotFilling;

/** {@code attachments}: the files of a page. */
@ApplicationScoped
class AttachmentsMacro implements QueryMacro {

    private static final MacroDefinition DEFINITION =
            MacroDefinition.block(
                    "attachments",
                    BodyKind.NONE,
                    of("page", new ParameterType.Page()),
                    of("patterns", ListParameters.NAMES),
                    choice("sortBy", "name", "date", "size", "createddate"),
                    choice("sortOrder", "ascending", "descending"),
                    flag("upload").or("true"));

    @Inject PageFiles files;

    @Override
    public MacroDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<SlotFilling> fill(List<MacroSlot> slots) {
        return files.fill(slots, AttachmentsMacro::write);
    }

    private static SlotFilling write(
            MacroSlot slot, FoundContent page, List<ContainedFiles.ContainedFile> all) {
        List<ContainedFiles.ContainedFile> shown =
                FileOrder.sorted(
                        FileOrder.matching(all, slot.call().names("patterns")),
                        slot.call().choice("sortBy"),
                        slot.call().choice("sortOrder").equals("descending"));
        Fragment fragment = new Fragment();
        fragment.out.start("div").css("wm-attachments");
        if (shown.isEmpty()) {
            fragment.out.start("p").css("wm-macro-empty").text(Fragment.say("files.none")).end();
        } else {
            table(shown, fragment);
        }
        if (slot.call().flag("upload")) {
            fragment.out.start("p");
            fragment.link(
                    "/pages/viewpageattachments.action?pageId=" + page.id(),
                    null,
                    Fragment.say("files.all"));
            fragment.out.end();
        }
        fragment.out.end();
        return fragment.filling();
    }

    private static void table(List<ContainedFiles.ContainedFile> files, Fragment fragment) {
        fragment.out.start("div").css("wm-table-wrap").start("table").css("wm-table");
        fragment.out.start("thead").start("tr");
        for (String column : List.of("name", "size", "date", "comment")) {
            fragment.out.start("th").attribute("scope", "col");
            fragment.out.text(Fragment.say("files." + column)).end();
        }
        fragment.out.end().end().start("tbody");
        for (ContainedFiles.ContainedFile file : files) {
            fragment.out.start("tr").start("td");
            fragment.link(file.target().href(), "wm-link-attachment", file.name());
            fragment.out.end().start("td").text(FileSize.text(file.size())).end().start("td");
            fragment.time(file.modifiedAt());
            fragment.out.end().start("td").text(file.comment()).end().end();
        }
        fragment.out.end().end().end();
    }
}
