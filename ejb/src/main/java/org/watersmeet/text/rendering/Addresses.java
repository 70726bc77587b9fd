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

    /**
     * The address for an image, or null. One that leaves the scheme open gets TLS, without which
     * the policy of the screens allows no picture of another site.
     */
    static @Nullable String image(@Nullable String address) {
        String allowed = allowed(address, IMAGE_SCHEMES);
        return allowed != null && namesHost(allowed) ? "https://" + allowed.substring(2) : allowed;
    }

    /** Whether another host follows, as in {@code //example.org}. */
    private static boolean namesHost(String address) {
        return address.length() > 1 && isSlash(address.charAt(0)) && isSlash(address.charAt(1));
    }

    /** Browsers take either for the other. */
    private static boolean isSlash(char c) {
        return c == '/' || c == '\\';
    }

    /** Whether the address leads away from this site, as far as can be seen. */
    static boolean isExternal(String address) {
        String scheme = scheme(address);
        return scheme != null || namesHost(address);
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
