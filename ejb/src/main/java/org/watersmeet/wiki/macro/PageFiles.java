package org.watersmeet.wiki.macro;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.LinkTarget;
import org.watersmeet.text.rendering.LinkNames;
import org.watersmeet.wiki.attachment.ContainedFiles;
import org.watersmeet.wiki.page.MacroSlot;
import org.watersmeet.wiki.page.SlotFilling;

/**
 * Fills slots with the files of a page: of the one that parameter {@code page} names, or their own.
 */
@ApplicationScoped
class PageFiles {

    @Inject NamedContents contents;
    @Inject ContainedFiles files;

    /** Shows the files of one page. */
    interface Writing {
        SlotFilling write(
                MacroSlot slot, FoundContent page, List<ContainedFiles.ContainedFile> files);
    }

    /** With the first files of each page. */
    List<SlotFilling> fill(List<MacroSlot> slots, Writing writing) {
        return fill(slots, files::of, writing);
    }

    /** With the files of these names, wherever in the list of their page they stand. */
    List<SlotFilling> fillNamed(List<MacroSlot> slots, Set<String> names, Writing writing) {
        return fill(slots, pages -> files.named(pages, names), writing);
    }

    private List<SlotFilling> fill(
            List<MacroSlot> slots,
            Function<Set<Long>, Map<Long, List<ContainedFiles.ContainedFile>>> lookUp,
            Writing writing) {
        Map<NamedContents.Asked, FoundContent> found =
                contents.find(slots.stream().map(PageFiles::asked).toList());
        Set<Long> pages = new HashSet<>();
        found.values().forEach(page -> pages.add(page.id().value()));
        Map<Long, List<ContainedFiles.ContainedFile>> contained = lookUp.apply(pages);
        return slots.stream()
                .map(slot -> filling(slot, found.get(asked(slot)), contained, writing))
                .toList();
    }

    private static NamedContents.Asked asked(MacroSlot slot) {
        LinkTarget target = slot.call().page("page");
        if (target == null
                && slot.call().definition().parameter("name") != null
                && slot.call().argument("name").target() instanceof LinkTarget.Attachment file) {
            target = file.container();
        }
        if (target == null) {
            var own = slot.place().content();
            target = new LinkTarget.ContentEntity(own == null ? 0 : own.value());
        }
        return new NamedContents.Asked(slot.place().space(), target);
    }

    private static SlotFilling filling(
            MacroSlot slot,
            @Nullable FoundContent page,
            Map<Long, List<ContainedFiles.ContainedFile>> contained,
            Writing writing) {
        if (page == null) {
            LinkTarget named = slot.call().page("page");
            return named == null
                    ? Fragment.nothing("files.none")
                    : Fragment.notice("include.missing", LinkNames.of(named));
        }
        return writing.write(slot, page, contained.getOrDefault(page.id().value(), List.of()));
    }
}
