package org.watersmeet.web.space;

import java.time.Instant;
import java.util.List;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.PageRef;
import org.watersmeet.web.Sidebar;
import org.watersmeet.web.Urls;
import org.watersmeet.web.View;

/**
 * What a space is, and what its administrators may do with it as a whole.
 *
 * @param watched whether the reader watches it
 * @param labels words, without their prefix
 */
public record DetailsView(
        Frame frame,
        Sidebar sidebar,
        String description,
        PageRef homePage,
        Instant created,
        boolean archived,
        boolean watched,
        List<String> labels,
        FormProblems problems)
        implements View {

    public DetailsView {
        labels = List.copyOf(labels);
    }

    /** Where the spaces are that bear a label. */
    public String directoryUrl(String label) {
        return "/spacedirectory/view.action?label=" + Urls.encode(label);
    }
}
