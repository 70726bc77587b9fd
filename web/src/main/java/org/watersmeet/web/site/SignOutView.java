package org.watersmeet.web.site;

import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/** Asks whether to sign out: a link alone must not do it. */
public record SignOutView(Frame frame) implements View {}
