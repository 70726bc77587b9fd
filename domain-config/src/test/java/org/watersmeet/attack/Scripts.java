package org.watersmeet.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Texts that would bring a script into a screen, and whether a screen holds one. */
final class Scripts {

    /** Closes what it may stand in, and opens elements that no screen of ours has. */
    static final String ELEMENT =
            "'\"><xsscanary onclick=alert(1)></xsscanary><img src=x onerror=alert(1)>";

    static final List<String> ADDRESSES =
            List.of(
                    "javascript:alert(1)",
                    "JaVaScRiPt:alert(1)",
                    " javascript:alert(1)",
                    "java\tscript:alert(1)",
                    "vbscript:msgbox(1)",
                    "data:text/html,<script>alert(1)</script>",
                    "data:image/svg+xml,<svg onload='alert(1)'/>",
                    "http://x/\" onmouseover=\"alert(1)",
                    "feed:javascript:alert(1)");

    private static final List<String> ADDRESSED = List.of("href", "src", "action", "formaction");

    private Scripts() {}

    /** The screen has no scripts but files of this site, no handlers, no addresses that run. */
    static void assertNone(String html) {
        Document screen = Jsoup.parse(html);
        assertThat(screen.select("xsscanary, iframe, object, embed, base")).isEmpty();
        for (Element script : screen.select("script")) {
            assertThat(script.attr("src")).startsWith("/assets/");
        }
        for (Element element : screen.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                assertHarmless(attribute);
            }
        }
    }

    private static void assertHarmless(Attribute attribute) {
        String name = attribute.getKey().toLowerCase(Locale.ROOT);
        assertThat(name).doesNotStartWith("on");
        if (ADDRESSED.contains(name)) {
            String value =
                    attribute.getValue().replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
            assertThat(value)
                    .doesNotStartWith("javascript:")
                    .doesNotStartWith("vbscript:")
                    .doesNotStartWith("feed:")
                    .doesNotStartWith("data:text")
                    .doesNotStartWith("data:image/svg");
        }
    }
}
