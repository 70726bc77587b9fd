package org.watersmeet.web.talk;

import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/** Asks before a comment is deleted. */
public record RemoveCommentView(Frame frame, ContentRef content, long comment) implements View {}
