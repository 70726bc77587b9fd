package org.watersmeet.platform.http;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.watersmeet.platform.http.OutboundException.Reason;

/**
 * An address that may be asked, taken apart once: what is checked is what is used.
 *
 * @param host lower case; a name, or an address in its one usual form
 * @param target path and query, as they are sent
 */
record Destination(boolean tls, String host, int port, String target) {

    /**
     * A name has a letter in its last part. Numbers without four dots, with zeros before them or in
     * hexadecimal would be read as addresses by some and as names by others.
     */
    private static final Pattern NAME =
            Pattern.compile(
                    "(?=.{1,253}$)([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)*[a-z]([a-z0-9-]{0,61}[a-z0-9])?");

    private static final Pattern FOUR_NUMBERS =
            Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");

    private static final Pattern VERSION_6 = Pattern.compile("\\[[0-9a-f:]{2,39}]");

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /**
     * @throws OutboundException if {@code settings} do not allow it
     */
    static Destination of(URI address, OutboundSettings settings) throws OutboundException {
        String scheme = lower(address.getScheme());
        String host = lower(address.getHost());
        if (!settings.schemes().contains(scheme) || address.getRawUserInfo() != null) {
            throw refused(address);
        }
        int usual = scheme.equals("https") ? HTTPS : HTTP;
        int port = address.getPort() < 0 ? usual : address.getPort();
        boolean listed =
                port == usual && settings.hosts().contains(host)
                        || settings.hosts().contains(host + ":" + port);
        if (!isPlain(host) || !listed) {
            throw refused(address);
        }
        return new Destination(scheme.equals("https"), host, port, target(address));
    }

    private static boolean isPlain(String host) {
        return NAME.matcher(host).matches()
                || FOUR_NUMBERS.matcher(host).matches()
                || VERSION_6.matcher(host).matches();
    }

    private static String lower(@Nullable String word) {
        return word == null ? "" : word.toLowerCase(Locale.ROOT);
    }

    private static String target(URI address) {
        String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        return address.getRawQuery() == null ? path : path + "?" + address.getRawQuery();
    }

    private static OutboundException refused(URI address) {
        return new OutboundException(
                Reason.REFUSED,
                "This server may not send requests to %s://%s: it is not in watersmeet.outbound.hosts and -.schemes."
                        .formatted(address.getScheme(), address.getHost()));
    }

    /** For the header {@code Host}. */
    String authority() {
        boolean usual = port == (tls ? HTTPS : HTTP);
        return usual ? host : host + ":" + port;
    }
}
