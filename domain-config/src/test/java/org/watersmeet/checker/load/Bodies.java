package org.watersmeet.checker.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Bodies that can be told apart on every surface: each carries a token, at three places, so that a
 * body put together from two versions shows too.
 */
final class Bodies {

    private static final Pattern TOKEN = Pattern.compile("save-[0-9a-f]{32}");

    private static final String TEXT =
            """
            <h2>Register</h2><p>First %1$s</p>\
            <table><tbody><tr><th>middle</th><td>%1$s</td></tr></tbody></table>\
            <ul><li><p>a list with <strong>marks</strong></p></li></ul><p>Last %1$s</p>""";

    private Bodies() {}

    static String newToken() {
        return "save-" + UUID.randomUUID().toString().replace("-", "");
    }

    /** The body, in storage format, that carries the token. */
    static String of(String token) {
        return TEXT.formatted(token);
    }

    /** The hash of the storage format whose rendering the HTML holds. */
    static String hashOfRendered(String html) {
        List<String> tokens = TOKEN.matcher(html).results().map(MatchResult::group).toList();
        boolean whole = tokens.size() == 3 && tokens.stream().distinct().count() == 1;
        return whole ? hash(of(tokens.getFirst())) : "torn:" + tokens;
    }

    static String hash(String body) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
