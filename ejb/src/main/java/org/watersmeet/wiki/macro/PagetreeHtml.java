package org.watersmeet.wiki.macro;

import org.watersmeet.wiki.page.SlotFilling;
import org.watersmeet.wiki.space.SpaceKey;

/** Writes the pages of a branch as lists that open one level at a time, without any script. */
final class PagetreeHtml {

    private final SpaceKey space;
    private final PageOutline outline;
    private final int open;
    private final Fragment fragment = new Fragment();

    /**
     * @param open so many levels are open
     */
    PagetreeHtml(SpaceKey space, PageOutline outline, int open) {
        this.space = space;
        this.outline = outline;
        this.open = open;
    }

    SlotFilling filling(long root) {
        fragment.out.start("div").css("wm-pagetree");
        level(root, 1);
        if (outline.cut()) {
            fragment.out.start("div").css("wm-macro-empty").text(Fragment.say("pages.more")).end();
        }
        fragment.out.end();
        return fragment.filling();
    }

    private void level(long parent, int depth) {
        fragment.out.start("ul");
        for (PageBranches.Node page : outline.below(parent)) {
            long id = page.id().value();
            fragment.out.start("li");
            if (outline.below(id).isEmpty()) {
                link(page);
            } else {
                fragment.out.start("details").attribute("open", depth <= open ? "" : null);
                fragment.out.start("summary");
                link(page);
                fragment.out.end();
                level(id, depth + 1);
                fragment.out.end();
            }
            fragment.out.end();
        }
        fragment.out.end();
    }

    private void link(PageBranches.Node page) {
        fragment.link(FoundContent.pageAddress(space, page.id()), null, page.title());
    }
}
