package org.watersmeet.web.page;

import java.util.List;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.SpaceRef;
import org.watersmeet.web.View;

/**
 * Asks what is to be copied, and where to.
 *
 * @param below how many pages are below the page
 * @param spaces where the reader may write
 * @param form as it was sent; of a first look what is proposed
 */
public record CopyView(
        Frame frame,
        PageHead page,
        int below,
        List<SpaceRef> spaces,
        Form form,
        FormProblems problems)
        implements View {

    /**
     * What is typed in.
     *
     * @param title empty: one is proposed
     * @param spaceKey where to
     * @param prefix put before the titles of the pages below
     */
    public record Form(
            String title,
            String spaceKey,
            boolean below,
            String prefix,
            boolean labels,
            boolean attachments) {}

    public CopyView {
        spaces = List.copyOf(spaces);
    }
}
