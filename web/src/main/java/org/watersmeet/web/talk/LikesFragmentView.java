package org.watersmeet.web.talk;

import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/** The line of likes alone, for a script that puts it in its place. */
public record LikesFragmentView(Frame frame, LikesLine likes) implements View {}
