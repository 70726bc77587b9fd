package org.watersmeet.web.page;

import gg.jte.Content;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.PageRef;
import org.watersmeet.web.SpaceRef;
import org.watersmeet.web.View;

/**
 * The editor: for a page that exists, or for a new one.
 *
 * @param page null for a new page
 * @param parent of a new page; null at the top of the tree
 * @param asked the title that a link to a new page asked for; empty for none
 * @param template id of the template that a new page begins with; 0 for none
 * @param post whether what is new is a blog post
 * @param kept when the text shown was kept as a draft; null when it is the page's own
 * @param preview the rendered text, when the form came to be previewed without script
 */
public record EditView(
        Frame frame,
        SpaceRef space,
        @Nullable PageHead page,
        @Nullable PageRef parent,
        String asked,
        long template,
        boolean post,
        EditForm form,
        FormProblems problems,
        @Nullable Instant kept,
        @Nullable Content preview)
        implements View {

    /** Where the form is posted: below /edit/, because work in progress is kept under that path. */
    public String action() {
        if (post) {
            return "/edit/newpost?spaceKey=" + space.parameter();
        }
        return page == null
                ? "/edit/new?spaceKey=" + space.parameter() + "&parentId=" + form.parentId()
                : "/edit/page/" + page.id();
    }

    /** Whether others have saved the page since the work on the draft began. */
    public boolean behind() {
        return kept != null && page != null && page.revision() > form.baseRevision();
    }

    /** What they have changed. */
    public String changesUrl() {
        return page == null
                ? ""
                : PageUrls.compare(page.id(), form.baseRevision(), page.revision());
    }

    /** Where the reader goes who gives up. */
    public String backUrl() {
        if (page != null) {
            return page.url();
        }
        return parent == null ? space.url() : parent.url();
    }
}
