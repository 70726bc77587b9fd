package org.watersmeet.web.admin;

import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/** Where administration begins. */
public record ConsoleView(Frame frame) implements View {}
