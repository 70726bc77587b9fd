package org.watersmeet.web.pagetemplate;

import java.util.List;
import org.watersmeet.web.Frame;
import org.watersmeet.web.SpaceRef;
import org.watersmeet.web.View;

/**
 * What a new page can begin with.
 *
 * @param parentId of the page to be, 0 for the top of the tree
 * @param ofSpace templates of the space
 * @param ofSite templates of the site
 */
public record ChooseTemplateView(
        Frame frame,
        SpaceRef space,
        long parentId,
        List<TemplateRow> ofSpace,
        List<TemplateRow> ofSite)
        implements View {

    public ChooseTemplateView {
        ofSpace = List.copyOf(ofSpace);
        ofSite = List.copyOf(ofSite);
    }

    /** Where the choice leads. */
    public String url(TemplateRow template) {
        return TemplateUrls.FILL_IN
                + "?templateId="
                + template.id()
                + "&spaceKey="
                + space.parameter()
                + "&fromPageId="
                + parentId;
    }
}
