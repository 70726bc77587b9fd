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
import org.watersmeet.text.macro.MacroCall;
import org.watersmeet.text.macro.MacroDefinition;
import org.watersmeet.text.macro.ParameterType;
import org.watersmeet.text.rendering.LinkNames;
import org.watersmeet.wiki.page.MacroSlot;
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
                    choice("style", "list", "h1", "h2", "h3", "h4", "h5", "h6"));

    @Inject NamedContents contents;
    @Inject PageBranches branches;

    @Override
    public MacroDefinition definition() {
        return DEFINITION;
    }

    @Override
    public List<SlotFilling> fill(List<MacroSlot> slots) {
        List<NamedContents.Asked> asked = new ArrayList<>();
        slots.forEach(slot -> asked.add(parent(slot)));
        Map<NamedContents.Asked, FoundContent> found = contents.find(asked);
        List<PageBranches.Branch> wanted = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            FoundContent parent = found.get(asked.get(i));
            if (parent != null) {
                wanted.add(branch(slots.get(i), parent));
            }
        }
        Map<PageBranches.Branch, List<PageBranches.Node>> read = branches.read(wanted);
        List<SlotFilling> fillings = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            fillings.add(filling(slots.get(i), found.get(asked.get(i)), read));
        }
        return fillings;
    }

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

    private static SlotFilling filling(
            MacroSlot slot,
            @Nullable FoundContent parent,
            Map<PageBranches.Branch, List<PageBranches.Node>> read) {
        if (parent == null) {
            LinkTarget named = slot.call().page("page");
            return named == null
                    ? Fragment.nothing("children.none")
                    : Fragment.notice("include.missing", LinkNames.of(named));
        }
        PageBranches.Branch branch = branch(slot, parent);
        List<PageBranches.Node> nodes = read.get(branch);
        if (nodes == null) {
            return Fragment.notice("macro.too-many", slot.call().definition().name());
        }
        MacroCall call = slot.call();
        PageOutline outline = PageOutline.of(nodes, call.choice("sort"), call.flag("reverse"));
        return outline.below(branch.root()).isEmpty()
                ? Fragment.nothing("children.none")
                : new ChildrenHtml(call, parent.space(), outline).filling(branch.root());
    }
}
