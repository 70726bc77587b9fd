package org.watersmeet.people.signin;

import org.watersmeet.kernel.Text;

/**
 * Input of signing in.
 *
 * @param network the address the request came from
 * @param browser as it calls itself; the user sees it in the list of sign-ins
 * @param remember stay signed in for 30 days, 14 of them unused
 */
public record SignIn(
        String name, String password, String network, String browser, boolean remember) {

    private static final int MAX_BROWSER = 200;

    public SignIn {
        browser = Text.shortened(browser, MAX_BROWSER);
    }

    @Override
    public String toString() {
        return "SignIn[" + name + "]";
    }
}
