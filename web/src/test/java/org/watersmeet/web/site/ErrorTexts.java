package org.watersmeet.web.site;

import java.util.ArrayList;
import java.util.List;

/** Keys that are made of a status, not written out where they are used. */
public final class ErrorTexts {

    private ErrorTexts() {}

    public static List<String> keys() {
        List<String> keys = new ArrayList<>();
        for (ErrorKind kind : ErrorKind.values()) {
            keys.add(kind.headingKey());
            keys.add(kind.adviceKey());
        }
        return keys;
    }
}
