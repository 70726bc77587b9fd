package org.watersmeet.web.talk;

import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/** The star alone, for a script that puts it in its place. */
public record StarView(Frame frame, long content, boolean starred) implements View {}
