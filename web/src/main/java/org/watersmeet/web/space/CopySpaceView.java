package org.watersmeet.web.space;

import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Sidebar;
import org.watersmeet.web.View;

/** The form for a copy of a space, with what was typed before. */
public record CopySpaceView(
        Frame frame, Sidebar sidebar, String newKey, String name, FormProblems problems)
        implements View {}
