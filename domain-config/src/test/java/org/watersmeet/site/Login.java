package org.watersmeet.site;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A user who can sign in. */
public record Login(String user, String password) {

    /** The header {@code Authorization} for HTTP Basic. */
    public String basic() {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
