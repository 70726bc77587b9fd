package org.watersmeet.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.watersmeet.web.admin.AdminSamples;
import org.watersmeet.web.attachment.FileSamples;
import org.watersmeet.web.longtask.LongTaskSamples;
import org.watersmeet.web.page.PageSamples;
import org.watersmeet.web.pagetemplate.TemplateSamples;
import org.watersmeet.web.site.SiteSamples;
import org.watersmeet.web.space.SpaceSamples;
import org.watersmeet.web.talk.TalkSamples;
import org.watersmeet.web.task.TaskSamples;
import org.watersmeet.web.user.UserSamples;

/** Every view record in every state that has its own look, by a name fit for a file. */
public final class AllSamples {

    private AllSamples() {}

    public static Map<String, View> of(Samples samples) {
        Map<String, View> views = new LinkedHashMap<>();
        views.putAll(new SiteSamples(samples).all());
        views.putAll(new PageSamples(samples).all());
        views.putAll(new TalkSamples(samples).all());
        views.putAll(new TaskSamples(samples).all());
        views.putAll(new FileSamples(samples).all());
        views.putAll(new SpaceSamples(samples).all());
        views.putAll(new TemplateSamples(samples).all());
        views.putAll(new LongTaskSamples(samples).all());
        views.putAll(new UserSamples(samples).all());
        views.putAll(new AdminSamples(samples).all());
        return views;
    }
}
