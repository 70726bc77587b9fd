package org.watersmeet.people.signin;

/**
 * Input of signing in.
 *
 * @param network the address the request came from
 * @param remember stay signed in for 30 days, 14 of them unused
 */
public record SignIn(String name, String password, String network, boolean remember) {

    @Override
    public String toString() {
        return "SignIn[" + name + "]";
    }
}
