package org.watersmeet.web.space;

import java.time.Instant;
import org.watersmeet.web.Frame;
import org.watersmeet.web.PageRef;
import org.watersmeet.web.Sidebar;
import org.watersmeet.web.View;

/** What a space is, and what its administrators may do with it as a whole. */
public record DetailsView(
        Frame frame,
        Sidebar sidebar,
        String description,
        PageRef homePage,
        Instant created,
        boolean archived)
        implements View {}
