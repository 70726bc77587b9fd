package org.watersmeet.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/**
 * Scripts, styles and icons under addresses that carry a hash of their content, so that browsers
 * may keep them for good. The front-end build lists them in {@code assets.properties}.
 */
public final class Assets {

    private final Map<String, String> urls = new HashMap<>();

    private Assets(Properties names) {
        names.forEach((name, hashed) -> urls.put((String) name, "/assets/" + hashed));
    }

    /** Reads the list that the build left on the class path. */
    public static Assets load() {
        Properties names = new Properties();
        try (InputStream list = Assets.class.getResourceAsStream("assets.properties")) {
            if (list == null) {
                throw new IllegalStateException("The front-end build left no assets.properties");
            }
            names.load(new InputStreamReader(list, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Assets(names);
    }

    /** Returns the address of {@code watersmeet.css}; an unknown name is a fault of the program. */
    public String url(String name) {
        String url = urls.get(name);
        if (url == null) {
            throw new IllegalArgumentException("No asset is named " + name);
        }
        return url;
    }
}
