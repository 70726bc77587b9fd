package org.watersmeet.wiki.macro;

import static org.watersmeet.text.macro.ParameterDefinition.choice;
import static org.watersmeet.text.macro.ParameterDefinition.flag;
import static org.watersmeet.text.macro.ParameterDefinition.of;
import static org.watersmeet.text.macro.ParameterDefinition.whole;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.LinkTarget;
import org.watersmeet.text.macro.BodyKind;
import org.watersmeet.text.macro.MacroCall;
import org.watersmeet.text.macro.MacroDefinition;
import org.watersmeet.text.macro.ParameterType;
import org.watersmeet.text.rendering.LinkNames;
import org.watersmeet.wiki.page.IncludedPages;
import org.watersmeet.wiki.page.MacroSlot;
import org.watersmeet.wiki.page.NestedBody;
import org.watersmeet.wiki.page.QueryMacro;
import org.watersmeet.wiki.page.SlotFilling;

/** {@code children}: the pages below a page. */
@ApplicationScoped
class ChildrenMacro implements QueryMacro {

    private static final int DEEPEST = 10;

    private static final MacroDefinition DEFINITION =
            MacroDefinition.block(
                    "children",
                    BodyKind.NONE,
                    of("page", new ParameterType.Page()).also(""),
                    flag("all"),
                    whole("depth", 0, 999, 1),
                    whole("first", 0, 999, 0),
                    choice("sort", "tree", "creation", "title", "modified"),
                    flag("reverse"),
                    choice("style", "list", "h1", "h2", "h3", "h4", "h5", "h6"),
                    Excerpts.TYPE,
                    Excerpts.OLD);

    /** A list shows the excerpts of so many pages, in the order of the tree. */
    private static final int MOST_EXCERPTS = 100;

    @Inject NamedContents contents;
    @Inject PageBranches branches;
    @Inject IncludedPages pages;

    @Override
    public MacroDefinition definition() {
        return DEFINITION;
    }

    /** A slot with the page that it names; null when there is none for the reader. */
    private record Below(MacroSlot slot, @Nullable FoundContent parent) {

        PageBranches.Branch branch() {
            return ChildrenMacro.branch(slot, Objects.requireNonNull(parent));
        }
    }

    @Override
    public List<SlotFilling> fill(List<MacroSlot> slots) {
        Map<NamedContents.Asked, FoundContent> found =
                contents.find(slots.stream().map(ChildrenMacro::parent).toList());
        List<Below> all =
                slots.stream().map(slot -> new Below(slot, found.get(parent(slot)))).toList();
        List<Below> known = all.stream().filter(below -> below.parent() != null).toList();
        Map<PageBranches.Branch, List<PageBranches.Node>> read =
                branches.read(known.stream().map(Below::branch).toList());
        Known shown = new Known(read, pages.bodies(excerpts(known, read)));
        return all.stream().map(below -> filling(below.slot(), below.parent(), shown)).toList();
    }

    private static List<IncludedPages.Wanted> excerpts(
            List<Below> slots, Map<PageBranches.Branch, List<PageBranches.Node>> read) {
        return slots.stream()
                .filter(below -> Excerpts.asked(below.slot().call()))
                .flatMap(
                        below ->
                                read.getOrDefault(below.branch(), List.of()).stream()
                                        .limit(MOST_EXCERPTS)
                                        .map(
                                                node ->
                                                        node.excerpt(
                                                                Objects.requireNonNull(
                                                                        below.parent()))))
                .toList();
    }

    /** What all slots show, looked up together. */
    private record Known(
            Map<PageBranches.Branch, List<PageBranches.Node>> branches,
            Map<IncludedPages.Wanted, NestedBody> excerpts) {}

    /** The page named, {@code /} for the top of the space, else the page the macro stands on. */
    private static NamedContents.Asked parent(MacroSlot slot) {
        LinkTarget target = slot.call().page("page");
        if (top(slot)) {
            target = new LinkTarget.Space(slot.place().space().value());
        } else if (target == null) {
            var own = slot.place().content();
            target = new LinkTarget.ContentEntity(own == null ? 0 : own.value());
        }
        return new NamedContents.Asked(slot.place().space(), target);
    }

    private static boolean top(MacroSlot slot) {
        return slot.call().words("page").equals("/");
    }

    private static PageBranches.Branch branch(MacroSlot slot, FoundContent parent) {
        int depth = slot.call().flag("all") ? 0 : slot.call().whole("depth");
        return new PageBranches.Branch(
                parent.spaceId().value(),
                top(slot) ? 0 : parent.id().value(),
                depth == 0 ? DEEPEST : Math.min(depth, DEEPEST));
    }

    private static SlotFilling filling(MacroSlot slot, @Nullable FoundContent parent, Known known) {
        if (parent == null) {
            LinkTarget named = slot.call().page("page");
            return named == null
                    ? Fragment.nothing("children.none")
                    : Fragment.notice("include.missing", LinkNames.of(named));
        }
        PageBranches.Branch branch = branch(slot, parent);
        List<PageBranches.Node> nodes = known.branches().get(branch);
        if (nodes == null) {
            return Fragment.notice("macro.too-many", slot.call().definition().name());
        }
        MacroCall call = slot.call();
        PageOutline outline = PageOutline.of(nodes, call.choice("sort"), call.flag("reverse"));
        return outline.below(branch.root()).isEmpty()
                ? Fragment.nothing("children.none")
                : new ChildrenHtml(call, parent, outline, known.excerpts()).filling(branch.root());
    }
}
