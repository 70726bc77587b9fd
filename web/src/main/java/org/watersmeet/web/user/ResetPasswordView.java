package org.watersmeet.web.user;

import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.View;

/**
 * Where somebody with a link chooses a password.
 *
 * @param token the secret of the link
 * @param name whose password it is
 */
public record ResetPasswordView(Frame frame, String token, String name, FormProblems problems)
        implements View {}
