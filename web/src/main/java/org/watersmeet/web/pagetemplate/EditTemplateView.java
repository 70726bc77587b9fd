package org.watersmeet.web.pagetemplate;

import org.jspecify.annotations.Nullable;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.RenderedBody;
import org.watersmeet.web.SpaceRef;
import org.watersmeet.web.View;

/**
 * The form for a template, new or not.
 *
 * @param space null for one of the whole site
 * @param id 0 for a new one
 * @param preview how the text looks, when that was asked for
 */
public record EditTemplateView(
        Frame frame,
        @Nullable SpaceRef space,
        long id,
        Form form,
        FormProblems problems,
        @Nullable RenderedBody preview,
        String listUrl)
        implements View {

    /**
     * What was typed.
     *
     * @param labels words with spaces between
     * @param seen the revision that is changed, 0 for a new one
     */
    public record Form(String name, String description, String labels, String source, int seen) {

        static final Form EMPTY = new Form("", "", "", "", 0);
    }

    public String action() {
        return id == 0 ? TemplateUrls.CREATE : TemplateUrls.EDIT;
    }
}
