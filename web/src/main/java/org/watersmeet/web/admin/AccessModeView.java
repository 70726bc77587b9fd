package org.watersmeet.web.admin;

import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/**
 * Whether contents may be changed, to be switched.
 *
 * @param readOnly whether they may not
 * @param message what stands in the form
 */
public record AccessModeView(Frame frame, boolean readOnly, String message, FormProblems problems)
        implements View {}
