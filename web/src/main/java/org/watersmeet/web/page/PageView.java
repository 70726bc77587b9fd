package org.watersmeet.web.page;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Sidebar;
import org.watersmeet.web.View;
import org.watersmeet.web.talk.Talk;

/**
 * A page to read: as it is now, as an old revision, or in the trash.
 *
 * @param body what the renderer made, normally a {@link org.watersmeet.web.RenderedBody}
 * @param taskForm id of the form that ticks the tasks of the body; null for who may not
 * @param banner null for the page as it is now
 * @param files its attachments
 * @param talk what people say about it; null unless it is the page as it is now
 */
public record PageView(
        Frame frame,
        PageHead page,
        Byline byline,
        Content body,
        @Nullable String taskForm,
        PageActions actions,
        Sidebar sidebar,
        @Nullable PageBanner banner,
        PageFiles files,
        @Nullable Talk talk)
        implements View {}
