package org.watersmeet.wiki.macro;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.watersmeet.text.macro.MacroCall;
import org.watersmeet.wiki.page.IncludedPages;
import org.watersmeet.wiki.page.NestedBody;
import org.watersmeet.wiki.page.SlotFilling;

/**
 * Writes the pages of a branch as lists that open one level at a time. What is below the levels
 * that are open is fetched from {@code data-branch} when a reader opens it; without script there is
 * a link to the pages of the space, with that branch open.
 */
final class PagetreeHtml {

    private final MacroCall call;
    private final FoundContent start;
    private final PageOutline outline;
    private final Map<IncludedPages.Wanted, NestedBody> excerpts;
    private final int open;
    private final Fragment fragment = new Fragment();

    /**
     * @param start a page of the branch's space
     * @param excerpts of some of the pages
     */
    PagetreeHtml(
            MacroCall call,
            FoundContent start,
            PageOutline outline,
            Map<IncludedPages.Wanted, NestedBody> excerpts) {
        this.call = call;
        this.start = start;
        this.outline = outline;
        this.excerpts = excerpts;
        this.open = call.whole("startDepth");
    }

    SlotFilling filling(long root) {
        fragment.out.start("div").css("wm-pagetree");
        if (call.flag("expandCollapseAll")) {
            tools();
        }
        level(root, 1);
        if (outline.cut()) {
            fragment.out.start("div").css("wm-macro-empty").text(Fragment.say("pages.more")).end();
        }
        fragment.out.end();
        return fragment.filling();
    }

    /** The script shows them: without it they would do nothing. */
    private void tools() {
        fragment.out.start("p").css("wm-pagetree-tools").attribute("hidden", "");
        tool("open", "pagetree.expand");
        tool("closed", "pagetree.collapse");
        fragment.out.end();
    }

    private void tool(String makes, String words) {
        fragment.out.start("button").css("button button-quiet button-small");
        fragment.out.attribute("type", "button").attribute("data-all", makes);
        fragment.out.text(Fragment.say(words)).end();
    }

    private void level(long parent, int depth) {
        fragment.out.start("ul").css("plugin_pagetree_children_list");
        for (PageBranches.Node page : outline.below(parent)) {
            fragment.out.start("li");
            if (page.parental()) {
                branch(page, depth);
            } else {
                link(page);
                excerpt(page);
            }
            fragment.out.end();
        }
        fragment.out.end();
    }

    private void branch(PageBranches.Node page, int depth) {
        long id = page.id().value();
        boolean read = depth <= open && !outline.below(id).isEmpty();
        fragment.out.start("details").attribute("open", read ? "" : null);
        fragment.out.attribute("data-branch", read ? null : address(id));
        fragment.out.start("summary");
        link(page);
        excerpt(page);
        fragment.out.end();
        if (read) {
            level(id, depth + 1);
        } else {
            elsewhere(page);
        }
        fragment.out.end();
    }

    private void elsewhere(PageBranches.Node page) {
        fragment.out.start("p").css("wm-list-meta");
        fragment.link(
                "/pages/listpages-dirview.action?key="
                        + URLEncoder.encode(start.space().value(), StandardCharsets.UTF_8)
                        + "&openId="
                        + page.id(),
                null,
                Fragment.say("pagetree.below", page.title()));
        fragment.out.end();
    }

    /** What was chosen for this tree is chosen for its branches. */
    private String address(long page) {
        return "/plugins/pagetree/naturalchildren.action?pageId="
                + page
                + "&sort="
                + call.choice("sort")
                + "&reverse="
                + call.flag("reverse")
                + "&excerpt="
                + call.flag("excerpt");
    }

    private void excerpt(PageBranches.Node page) {
        Excerpts.write(fragment, excerpts.get(page.excerpt(start)));
    }

    private void link(PageBranches.Node page) {
        fragment.link(FoundContent.pageAddress(start.space(), page.id()), null, page.title());
    }
}
