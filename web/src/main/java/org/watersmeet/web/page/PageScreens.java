package org.watersmeet.web.page;

import org.watersmeet.web.Refs;
import org.watersmeet.wiki.page.PageDetails;

/** Parts that several screens about pages share. */
public final class PageScreens {

    private PageScreens() {}

    public static PageHead head(PageDetails page) {
        return head(page, page.title(), page.revision());
    }

    static PageHead head(PageDetails page, String title, int revision) {
        return new PageHead(
                page.id().value(),
                title,
                revision,
                Refs.spaceOf(page),
                Refs.ancestors(page),
                page.restricted(),
                page.post());
    }

    static Byline byline(PageDetails page) {
        return new Byline(
                Refs.person(page.creator()),
                page.createdAt(),
                Refs.person(page.modifier()),
                page.modifiedAt());
    }

    static PageActions actions(PageDetails page) {
        boolean edit = page.mayEdit();
        boolean inTree = !page.post();
        return new PageActions(
                edit,
                edit && inTree && !page.home(),
                page.mayRemove() && !page.home(),
                edit && inTree);
    }
}
