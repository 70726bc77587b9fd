package org.watersmeet.wiki.macro;

import static org.watersmeet.text.macro.ParameterDefinition.choice;
import static org.watersmeet.text.macro.ParameterDefinition.flag;
import static org.watersmeet.text.macro.ParameterDefinition.of;
import static org.watersmeet.text.macro.ParameterDefinition.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.LinkTarget;
import org.watersmeet.text.macro.BodyKind;
import org.watersmeet.text.macro.MacroDefinition;
import org.watersmeet.text.macro.ParameterType;
import org.watersmeet.wiki.page.MacroSlot;
import org.watersmeet.wiki.page.QueryMacro;
import org.watersmeet.wiki.page.SlotFilling;
import org.watersmeet.wiki.space.SpaceKey;

/** {@code pagetree}: the pages below a page, each level folded away until a reader opens it. */
@ApplicationScoped
class PagetreeMacro implements QueryMacro {

    private static final int DEEPEST = 20;

    private static final MacroDefinition DEFINITION =
            MacroDefinition.block(
                    "pagetree",
                    BodyKind.NONE,
                    of("root", new ParameterType.Page()),
                    of("spaces", new ParameterType.Names(1)).also("space"),
                    choice("sort", "position", "bitwise", "creation", "natural", "modified"),
                    flag("reverse"),
                    whole("startDepth", 0, 20, 0));

    @Inject NamedContents contents;
    @Inject PageBranches branches;

    @Override
    public MacroDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<SlotFilling> fill(List<MacroSlot> slots) {
        List<NamedContents.Asked> asked = new ArrayList<>();
        slots.forEach(slot -> asked.add(start(slot)));
        Map<NamedContents.Asked, FoundContent> found = contents.find(asked);
        List<PageBranches.@Nullable Branch> wanted = new ArrayList<>();
        List<PageBranches.Branch> known = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            PageBranches.Branch branch = branch(slots.get(i), found.get(asked.get(i)));
            wanted.add(branch);
            if (branch != null) {
                known.add(branch);
            }
        }
        Map<PageBranches.Branch, List<PageBranches.Node>> read = branches.read(known);
        List<SlotFilling> fillings = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            fillings.add(filling(slots.get(i), found.get(asked.get(i)), wanted.get(i), read));
        }
        return fillings;
    }

    /** What has to be known: the page named, the home page of the space named, or the own page. */
    private static NamedContents.Asked start(MacroSlot slot) {
        SpaceKey own = slot.place().space();
        String root = slot.call().words("root");
        LinkTarget target = slot.call().page("root");
        if (target != null && !root.startsWith("@")) {
            return new NamedContents.Asked(own, target);
        }
        var content = slot.place().content();
        boolean here = root.equals("@self") || root.equals("@parent");
        return new NamedContents.Asked(
                own,
                here && content != null
                        ? new LinkTarget.ContentEntity(content.value())
                        : new LinkTarget.Space(space(slot)));
    }

    private static String space(MacroSlot slot) {
        LinkTarget linked = slot.call().argument("spaces").target();
        if (linked instanceof LinkTarget.Space space) {
            return space.key();
        }
        String key = slot.call().words("spaces");
        return key.isEmpty() || key.startsWith("@") ? slot.place().space().value() : key;
    }

    private static PageBranches.@Nullable Branch branch(
            MacroSlot slot, @Nullable FoundContent start) {
        if (start == null) {
            return null;
        }
        long root =
                switch (slot.call().words("root")) {
                    case "@none" -> 0;
                    case "@parent" -> start.parent();
                    default -> start.id().value();
                };
        return new PageBranches.Branch(start.spaceId().value(), root, DEEPEST);
    }

    private static SlotFilling filling(
            MacroSlot slot,
            @Nullable FoundContent start,
            PageBranches.@Nullable Branch branch,
            Map<PageBranches.Branch, List<PageBranches.Node>> read) {
        if (start == null || branch == null) {
            return Fragment.notice("pagetree.missing");
        }
        List<PageBranches.Node> nodes = read.get(branch);
        if (nodes == null) {
            return Fragment.notice("macro.too-many", slot.call().definition().name());
        }
        String sort = slot.call().choice("sort");
        PageOutline outline =
                PageOutline.of(
                        nodes,
                        sort.equals("bitwise") || sort.equals("natural") ? "title" : sort,
                        slot.call().flag("reverse"));
        return outline.below(branch.root()).isEmpty()
                ? Fragment.nothing("children.none")
                : new PagetreeHtml(start.space(), outline, slot.call().whole("startDepth"))
                        .filling(branch.root());
    }
}
