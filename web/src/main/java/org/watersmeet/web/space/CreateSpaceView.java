package org.watersmeet.web.space;

import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/** The form for a new space, with what was typed before. */
public record CreateSpaceView(
        Frame frame, String key, String name, String description, FormProblems problems)
        implements View {}
