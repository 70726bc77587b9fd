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
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.LinkTarget;
import org.watersmeet.text.macro.BodyKind;
import org.watersmeet.text.macro.MacroCall;
import org.watersmeet.text.macro.MacroDefinition;
import org.watersmeet.text.macro.ParameterType;
import org.watersmeet.wiki.page.IncludedPages;
import org.watersmeet.wiki.page.MacroSlot;
import org.watersmeet.wiki.page.NestedBody;
import org.watersmeet.wiki.page.QueryMacro;
import org.watersmeet.wiki.page.SlotFilling;
import org.watersmeet.wiki.space.SpaceKey;

/** {@code pagetree}: the pages below a page, each level fetched when a reader opens it. */
@ApplicationScoped
class PagetreeMacro implements QueryMacro {

    /** A tree shows the excerpts of so many pages. */
    private static final int MOST_EXCERPTS = 100;

    private static final MacroDefinition DEFINITION =
            MacroDefinition.block(
                    "pagetree",
                    BodyKind.NONE,
                    of("root", new ParameterType.Page()),
                    of("spaces", new ParameterType.Names(1)).also("space"),
                    choice("sort", "position", "bitwise", "creation", "natural", "modified"),
                    flag("reverse"),
                    Excerpts.OLD,
                    flag("expandCollapseAll"),
                    whole("startDepth", 0, 20, 0));

    @Inject NamedContents contents;
    @Inject PageBranches branches;
    @Inject IncludedPages pages;

    @Override
    public MacroDefinition definition() {
        return DEFINITION;
    }

    /** A slot with what its branch hangs on; nulls when there is no such thing for the reader. */
    private record Rooted(
            MacroSlot slot, @Nullable FoundContent start, PageBranches.@Nullable Branch branch) {}

    @Override
    public List<SlotFilling> fill(List<MacroSlot> slots) {
        Map<NamedContents.Asked, FoundContent> found =
                contents.find(slots.stream().map(PagetreeMacro::start).toList());
        List<Rooted> all =
                slots.stream().map(slot -> rooted(slot, found.get(start(slot)))).toList();
        Map<PageBranches.Branch, List<PageBranches.Node>> read =
                branches.read(all.stream().map(Rooted::branch).filter(Objects::nonNull).toList());
        Map<IncludedPages.Wanted, NestedBody> excerpts = pages.bodies(excerpts(all, read));
        return all.stream().map(it -> filling(it, read, excerpts)).toList();
    }

    private static Rooted rooted(MacroSlot slot, @Nullable FoundContent start) {
        return new Rooted(slot, start, branch(slot, start));
    }

    private static List<IncludedPages.Wanted> excerpts(
            List<Rooted> slots, Map<PageBranches.Branch, List<PageBranches.Node>> read) {
        List<IncludedPages.Wanted> wanted = new ArrayList<>();
        for (Rooted slot : slots) {
            FoundContent start = slot.start();
            List<PageBranches.Node> nodes = read.get(slot.branch());
            if (start != null && nodes != null && Excerpts.old(slot.slot().call())) {
                nodes.stream()
                        .limit(MOST_EXCERPTS)
                        .forEach(node -> wanted.add(node.excerpt(start)));
            }
        }
        return wanted;
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
        // the first level and those that are open; what is below them is asked for when it is
        // opened
        int depth = slot.call().whole("startDepth") + 1;
        return new PageBranches.Branch(start.spaceId().value(), root, depth);
    }

    private static SlotFilling filling(
            Rooted rooted,
            Map<PageBranches.Branch, List<PageBranches.Node>> read,
            Map<IncludedPages.Wanted, NestedBody> excerpts) {
        FoundContent start = rooted.start();
        PageBranches.Branch branch = rooted.branch();
        if (start == null || branch == null) {
            return Fragment.notice("pagetree.missing");
        }
        MacroCall call = rooted.slot().call();
        List<PageBranches.Node> nodes = read.get(branch);
        if (nodes == null) {
            return Fragment.notice("macro.too-many", call.definition().name());
        }
        String sort = call.choice("sort");
        PageOutline outline =
                PageOutline.of(
                        nodes,
                        sort.equals("bitwise") || sort.equals("natural") ? "title" : sort,
                        call.flag("reverse"));
        return outline.below(branch.root()).isEmpty()
                ? Fragment.nothing("children.none")
                : new PagetreeHtml(call, start, outline, excerpts).filling(branch.root());
    }
}
