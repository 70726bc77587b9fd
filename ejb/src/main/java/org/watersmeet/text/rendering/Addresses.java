package org.watersmeet.text.rendering;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which addresses a reader may be led to. */
final class Addresses {

    private static final Set<String> LINK_SCHEMES =
            Set.of("http", "https", "mailto", "tel", "ftp", "ftps", "sftp", "ssh", "news", "xmpp");
    private static final Set<String> IMAGE_SCHEMES = Set.of("http", "https");

    private Addresses() {}

    /** The address for a link, or null if its scheme could run something or is not known. */
    static @Nullable String link(@Nullable String address) {
        return allowed(address, LINK_SCHEMES);
    }

    /** The address for an image, or null. */
    static @Nullable String image(@Nullable String address) {
        return allowed(address, IMAGE_SCHEMES);
    }

    /** Whether the address leads away from this site, as far as can be seen. */
    static boolean isExternal(String address) {
        String scheme = scheme(address);
        return scheme != null || address.startsWith("//") || address.startsWith("/\\");
    }

    static String createPage(String spaceKey, String title) {
        return "/pages/createpage.action?spaceKey=" + encode(spaceKey) + "&title=" + encode(title);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static @Nullable String allowed(@Nullable String address, Set<String> schemes) {
        if (address == null) {
            return null;
        }
        String stripped = address.strip();
        for (int i = 0; i < stripped.length(); i++) {
            // Browsers drop control characters, so "java\nscript:" would run.
            if (Character.isISOControl(stripped.charAt(i))) {
                return null;
            }
        }
        String scheme = scheme(stripped);
        return scheme == null || schemes.contains(scheme) ? stripped : null;
    }

    /** What stands before the first colon, if that colon ends a scheme; lower case. */
    private static @Nullable String scheme(String address) {
        for (int i = 0; i < address.length(); i++) {
            switch (address.charAt(i)) {
                case ':' -> {
                    return address.substring(0, i).toLowerCase(Locale.ROOT);
                }
                case '/', '?', '#', '\\' -> {
                    return null;
                }
                default -> {}
            }
        }
        return null;
    }
}
