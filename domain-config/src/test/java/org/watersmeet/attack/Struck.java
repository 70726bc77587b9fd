package org.watersmeet.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came back.
 *
 * @param status 0 if the connection was closed without a word
 * @param head the status line and the headers
 */
record Struck(String request, int status, String head, String body) {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 (\\d{3})");

    static Struck of(String request, String answer) {
        int end = answer.indexOf("\r\n\r\n");
        String head = end < 0 ? answer : answer.substring(0, end);
        Matcher status = STATUS.matcher(head);
        return new Struck(
                request,
                status.lookingAt() ? Integer.parseInt(status.group(1)) : 0,
                head,
                end < 0 ? "" : answer.substring(end + 4));
    }

    /** A header's value; empty when it is missing. */
    String header(String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .findFirst()
                .orElse("");
    }

    /** All of it. */
    String text() {
        return head + "\n" + body;
    }

    /** Nothing was shown and nothing done: a refusal, or the way to the sign-in form. */
    Struck assertRefused() {
        boolean toSignIn = status == 303 && header("Location").startsWith("/login.action");
        boolean cut = status == 0 && body.isEmpty();
        assertThat(toSignIn || cut || (status >= 400 && status < 500))
                .as("%s: %s", request, head)
                .isTrue();
        return this;
    }

    /** None of these anywhere in the answer, and no fault of ours. */
    Struck assertWithout(String... texts) {
        assertThat(status).as(request).isLessThan(500);
        assertThat(text()).as(request).doesNotContain(texts);
        return this;
    }
}
