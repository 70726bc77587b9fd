package org.watersmeet.web;

/** What an address for people takes: each says so, and refuses the rest alike. */
public enum Takes {
    /** It shows something. */
    READING("GET, HEAD, OPTIONS"),
    /** It is where a form is sent; there is nothing to show. */
    CHANGES("POST, OPTIONS"),
    /** It shows a form and takes it. */
    BOTH("GET, HEAD, POST, OPTIONS");

    private final String methods;

    Takes(String methods) {
        this.methods = methods;
    }

    /** As the header {@code Allow} has them. */
    public String methods() {
        return methods;
    }

    boolean allows(String method) {
        return switch (method) {
            case "GET", "HEAD" -> this != CHANGES;
            case "POST" -> this != READING;
            case "OPTIONS" -> true;
            default -> false;
        };
    }
}
