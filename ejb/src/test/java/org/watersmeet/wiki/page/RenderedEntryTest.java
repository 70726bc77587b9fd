package org.watersmeet.wiki.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.watersmeet.text.document.LinkTarget;
import org.watersmeet.text.macro.Argument;

class RenderedEntryTest {

    private static final TitlesFragment.Name MISSING = new TitlesFragment.Name(7, "x");

    private static final BodySlot SLOT =
            new BodySlot(
                    3,
                    "include",
                    Map.of(
                            "",
                            new Argument("a, ü", everyTarget()),
                            "open",
                            new Argument("true", List.of())));

    private static final RenderedEntry LINKED =
            entry(
                    new TreeMap<>(Map.of(11L, "Plan", 12L, "Ziele 🎈")),
                    new TreeSet<>(List.of(MISSING)));

    private static RenderedEntry entry(
            SortedMap<Long, String> pages, SortedSet<TitlesFragment.Name> missing) {
        byte[] html = "<p>Grüße 🎈</p>".getBytes(StandardCharsets.UTF_8);
        return new RenderedEntry(
                new RenderedBody(html, 2),
                pages,
                missing,
                new TreeMap<>(Map.of(11L, 7L)),
                List.of(SLOT));
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

    private static Map<Long, NodesFragment.Node> nodes(String plan, String goals) {
        return Map.of(
                11L,
                new NodesFragment.Node(11, plan, 1, 7),
                12L,
                new NodesFragment.Node(12, goals, 5, 1));
    }

    @Test
    void whatIsReadIsWhatWasWritten() {
        RenderedEntry read = RenderedEntry.read(LINKED.write());

        assertThat(read.body().html()).isEqualTo(LINKED.body().html());
        assertThat(read.body().boxes()).isEqualTo(2);
        assertThat(read.pages()).isEqualTo(LINKED.pages());
        assertThat(read.missing()).isEqualTo(LINKED.missing());
        assertThat(read.files()).isEqualTo(LINKED.files());
        assertThat(read.slots()).isEqualTo(LINKED.slots());
    }

    @Test
    void titlesOfAnyLengthAreKept() {
        RenderedEntry entry =
                entry(
                        new TreeMap<>(),
                        new TreeSet<>(List.of(new TitlesFragment.Name(7, "é".repeat(100_000)))));

        assertThat(RenderedEntry.read(entry.write()).missing()).isEqualTo(entry.missing());
    }

    @Test
    void isValidWhileAllItReadIsAsItWas() {
        assertThat(LINKED.valid(nodes("Plan", "Ziele 🎈"), Map.of())).isTrue();
    }

    @Test
    void isInvalidOnceALinkedPageIsRenamed() {
        assertThat(LINKED.valid(nodes("Plan B", "Ziele 🎈"), Map.of())).isFalse();
    }

    @Test
    void isInvalidOnceALinkedPageIsGone() {
        assertThat(LINKED.valid(Map.of(11L, new NodesFragment.Node(11, "Plan", 1, 7)), Map.of()))
                .isFalse();
    }

    @Test
    void isInvalidOnceFilesThatItShowsHaveChanged() {
        var nodes = new HashMap<>(nodes("Plan", "Ziele 🎈"));
        nodes.put(11L, new NodesFragment.Node(11, "Plan", 1, 8));

        assertThat(LINKED.valid(nodes, Map.of())).isFalse();
    }

    @Test
    void isInvalidOnceAMissingPageHasAppeared() {
        var appeared = Map.of(MISSING, new TitlesFragment.Target(13, "X", false));

        assertThat(LINKED.valid(nodes("Plan", "Ziele 🎈"), appeared)).isFalse();
    }

    @Test
    void isValidWhileAMissingTitleIsTheFormerOneOfAPageItLinksTo() {
        var former = Map.of(MISSING, new TitlesFragment.Target(12, "Ziele 🎈", true));

        assertThat(LINKED.valid(nodes("Plan", "Ziele 🎈"), former)).isTrue();
    }

    @Test
    void isInvalidOnceAMissingTitleIsTheFormerOneOfAnotherPage() {
        var former = Map.of(MISSING, new TitlesFragment.Target(13, "X now", true));

        assertThat(LINKED.valid(nodes("Plan", "Ziele 🎈"), former)).isFalse();
    }

    @Test
    void pagesThatOthersMissedDoNotMatter() {
        var others =
                Map.of(new TitlesFragment.Name(8, "x"), new TitlesFragment.Target(13, "X", false));

        assertThat(LINKED.valid(nodes("Plan", "Ziele 🎈"), others)).isTrue();
    }
}
