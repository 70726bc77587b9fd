package org.watersmeet.web.space;

import org.watersmeet.web.Frame;
import org.watersmeet.web.Sidebar;
import org.watersmeet.web.View;

/** A space without a home page to show in its place. */
public record EmptySpaceView(Frame frame, Sidebar sidebar, String description, boolean mayCreate)
        implements View {}
