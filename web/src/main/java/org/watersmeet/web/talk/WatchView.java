package org.watersmeet.web.talk;

import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/** The button alone, for a script that puts it in its place. */
public record WatchView(Frame frame, long content, boolean watched) implements View {}
