package org.watersmeet.web.space;

import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Sidebar;
import org.watersmeet.web.View;

/**
 * Asks before a space is deleted.
 *
 * @param entered what was typed instead of its key
 */
public record RemoveSpaceView(Frame frame, Sidebar sidebar, String entered, FormProblems problems)
        implements View {}
