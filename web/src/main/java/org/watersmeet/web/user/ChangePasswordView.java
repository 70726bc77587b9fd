package org.watersmeet.web.user;

import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/** The form for another password; nothing typed is sent back. */
public record ChangePasswordView(Frame frame, FormProblems problems) implements View {}
