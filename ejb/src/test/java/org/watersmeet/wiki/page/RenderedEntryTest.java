package org.watersmeet.wiki.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.watersmeet.text.document.LinkTarget;
import org.watersmeet.text.macro.Argument;

class RenderedEntryTest {

    private static final BodySlot SLOT =
            new BodySlot(
                    3,
                    "include",
                    Map.of(
                            "",
                            new Argument("a, ü", everyTarget()),
                            "open",
                            new Argument("true", List.of())));

    private static RenderedEntry entry(Dependencies read) {
        byte[] html = "<p>Grüße 🎈</p>".getBytes(StandardCharsets.UTF_8);
        return new RenderedEntry(new RenderedBody(html, 2), read, List.of(SLOT));
    }

    private static List<LinkTarget> everyTarget() {
        var page = new LinkTarget.Page(null, "Plan");
        return List.of(
                page,
                new LinkTarget.Page("OPS", "é"),
                new LinkTarget.BlogPost(null, "News", "2026/11/23"),
                new LinkTarget.Attachment("a.png", page),
                new LinkTarget.Attachment("b.png", null),
                new LinkTarget.Url("https://example.org"),
                new LinkTarget.Shortcut("JIRA", "1"),
                new LinkTarget.User(LinkTarget.UserNaming.KEY, "ff"),
                new LinkTarget.Space("OPS"),
                new LinkTarget.ContentEntity(9));
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        RenderedEntry written = entry(DependenciesTest.LINKED);

        RenderedEntry read = RenderedEntry.read(written.write());

        assertThat(read.body().html()).isEqualTo(written.body().html());
        assertThat(read.body().boxes()).isEqualTo(2);
        assertThat(read.read()).isEqualTo(DependenciesTest.LINKED);
        assertThat(read.slots()).isEqualTo(written.slots());
    }

    @Test
    void titlesOfAnyLengthAreKept() {
        Dependencies read =
                new Dependencies(
                        new TreeMap<>(),
                        new TreeSet<>(List.of(new TitlesFragment.Name(7, "é".repeat(100_000)))),
                        new TreeMap<>(),
                        new TreeMap<>());

        assertThat(RenderedEntry.read(entry(read).write()).read()).isEqualTo(read);
    }
}
