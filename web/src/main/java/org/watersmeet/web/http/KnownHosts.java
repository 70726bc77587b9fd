package org.watersmeet.web.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;

/**
 * The names under which this site answers: its base URL's, {@code localhost}, those of the system
 * property {@code watersmeet.hosts}, and any address in numbers. Another name in {@code Host} means
 * that somebody made the site's address known under a name of theirs: a page of theirs could then
 * read ours (DNS rebinding), or a cache keep answers under it.
 *
 * <p>Numbers are safe: whoever can make a browser use a number's own address needs no name.
 */
final class KnownHosts {

    private static final Pattern NUMBERS =
            Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");
    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");

    private static final KnownHosts OF_SITE =
            new KnownHosts(BaseUrl.host(), System.getProperty("watersmeet.hosts", ""));

    private final Set<String> names;

    /**
     * @param baseHost of the base URL
     * @param more names separated by commas
     */
    KnownHosts(String baseHost, String more) {
        names =
                Stream.concat(Stream.of(baseHost, "localhost"), Arrays.stream(more.split(",", -1)))
                        .map(name -> name.strip().toLowerCase(Locale.ROOT))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @throws Problem.Invalid if the request names no host, several, or one that is not this site's
     */
    static void require(HttpServletRequest request) {
        List<String> hosts = Collections.list(request.getHeaders("Host"));
        if (hosts.size() != 1 || !OF_SITE.knows(hosts.getFirst())) {
            throw new Problem.Invalid(
                    "request.host",
                    "This site does not answer under the name that the request gives (header Host)."
                            + " Its address is "
                            + BaseUrl.value()
                            + ".");
        }
    }

    /** Whether a header's value, with or without a port, names this site. */
    boolean knows(@Nullable String header) {
        if (header == null) {
            return false;
        }
        String name = PORT.matcher(header.toLowerCase(Locale.ROOT)).replaceFirst("");
        return names.contains(name) || NUMBERS.matcher(name).matches();
    }
}
