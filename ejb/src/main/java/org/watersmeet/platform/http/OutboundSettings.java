package org.watersmeet.platform.http;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where the server may send requests, and how much it takes of an answer.
 *
 * @param hosts {@code example.org} (at its scheme's own port) or {@code example.org:8443}; lower
 *     case; none by default
 * @param schemes {@code https}, {@code http}
 * @param maxBytes of an answer's body
 * @param longest from the question for the address to the last byte
 */
record OutboundSettings(Set<String> hosts, Set<String> schemes, int maxBytes, Duration longest) {

    private static final int MAX_BYTES = 5 * 1024 * 1024;
    private static final Duration LONGEST = Duration.ofSeconds(10);

    OutboundSettings {
        hosts = Set.copyOf(hosts);
        schemes = Set.copyOf(schemes);
    }

    /**
     * As the operator has set them: without {@code watersmeet.outbound.hosts} nothing is allowed.
     */
    static OutboundSettings ofServer() {
        return new OutboundSettings(
                words("watersmeet.outbound.hosts", ""),
                words("watersmeet.outbound.schemes", "https"),
                Integer.getInteger("watersmeet.outbound.max-bytes", MAX_BYTES),
                LONGEST);
    }

    private static Set<String> words(String property, String otherwise) {
        return Arrays.stream(System.getProperty(property, otherwise).split(",", -1))
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}
