package org.watersmeet.web.pagetemplate;

import org.jspecify.annotations.Nullable;
import org.watersmeet.web.Frame;
import org.watersmeet.web.RenderedBody;
import org.watersmeet.web.SpaceRef;
import org.watersmeet.web.View;

/**
 * A template as it looks, with the names of its variables in their places; also the question
 * whether it is to be deleted.
 *
 * @param space null for one of the whole site
 * @param listUrl where its list is
 * @param removing whether that is asked
 */
public record TemplateView(
        Frame frame,
        @Nullable SpaceRef space,
        TemplateRow template,
        RenderedBody body,
        String listUrl,
        boolean mayChange,
        boolean removing)
        implements View {}
