package org.watersmeet.wiki.macro;

import java.util.List;
import java.util.Map;
import org.watersmeet.text.macro.MacroCall;
import org.watersmeet.wiki.page.IncludedPages;
import org.watersmeet.wiki.page.NestedBody;
import org.watersmeet.wiki.page.SlotFilling;

/** Writes the pages of a branch as lists in lists, or the first level of them as headings. */
final class ChildrenHtml {

    private final MacroCall call;
    private final FoundContent parent;
    private final PageOutline outline;
    private final Map<IncludedPages.Wanted, NestedBody> excerpts;
    private final Fragment fragment = new Fragment();

    /**
     * @param parent the page, or the home page of the space, whose branch it is
     * @param excerpts of some of the pages
     */
    ChildrenHtml(
            MacroCall call,
            FoundContent parent,
            PageOutline outline,
            Map<IncludedPages.Wanted, NestedBody> excerpts) {
        this.call = call;
        this.parent = parent;
        this.outline = outline;
        this.excerpts = excerpts;
    }

    SlotFilling filling(long root) {
        List<PageBranches.Node> first = outline.below(root);
        int most = call.whole("first");
        if (most > 0 && most < first.size()) {
            first = first.subList(0, most);
        }
        fragment.out.start("div").css("wm-children");
        if (call.choice("style").startsWith("h")) {
            headings(call.choice("style"), first);
        } else {
            list(first);
        }
        if (outline.cut()) {
            fragment.out.start("div").css("wm-macro-empty").text(Fragment.say("pages.more")).end();
        }
        fragment.out.end();
        return fragment.filling();
    }

    private void headings(String level, List<PageBranches.Node> pages) {
        for (PageBranches.Node page : pages) {
            fragment.out.start(level);
            link(page);
            fragment.out.end();
            Excerpts.write(fragment, excerpts.get(page.excerpt(parent)));
            list(outline.below(page.id().value()));
        }
    }

    /** Recursion ends with the branch, which is at most as deep as was asked for. */
    private void list(List<PageBranches.Node> pages) {
        if (pages.isEmpty()) {
            return;
        }
        fragment.out.start("ul");
        for (PageBranches.Node page : pages) {
            fragment.out.start("li");
            link(page);
            Excerpts.write(fragment, excerpts.get(page.excerpt(parent)));
            list(outline.below(page.id().value()));
            fragment.out.end();
        }
        fragment.out.end();
    }

    private void link(PageBranches.Node page) {
        fragment.link(FoundContent.pageAddress(parent.space(), page.id()), null, page.title());
    }
}
