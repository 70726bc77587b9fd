package org.watersmeet.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.watersmeet.web.page.PageSamples;
import org.watersmeet.web.site.SiteSamples;

/** Every view record in every state that has its own look, by a name fit for a file. */
public final class AllSamples {

    private AllSamples() {}

    public static Map<String, View> of(Samples samples) {
        Map<String, View> views = new LinkedHashMap<>();
        views.putAll(new SiteSamples(samples).all());
        views.putAll(new PageSamples(samples).all());
        return views;
    }
}
