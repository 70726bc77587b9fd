package org.watersmeet.people.signin;

/** What a request brought to say who makes it. All ways end in the same {@link Caller}. */
public sealed interface Credentials {

    /** Nothing: an anonymous request. */
    record None() implements Credentials {}

    /**
     * The sign-in cookie of a browser.
     *
     * @param token as it stood in the cookie
     */
    record Cookie(String token) implements Credentials {
        @Override
        public String toString() {
            return "Cookie";
        }
    }

    /**
     * HTTP Basic.
     *
     * @param network where the request came from: the address of the client
     */
    record Basic(String name, String password, String network) implements Credentials {
        @Override
        public String toString() {
            return "Basic[" + name + "]";
        }
    }

    /**
     * A token of a user's.
     *
     * @param token as it stood in the header
     */
    record Bearer(String token) implements Credentials {
        @Override
        public String toString() {
            return "Bearer";
        }
    }

    /** A header that says how to sign in but cannot be read, or a way that is not offered. */
    record Unreadable() implements Credentials {}
}
