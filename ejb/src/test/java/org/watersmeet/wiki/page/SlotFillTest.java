package org.watersmeet.wiki.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.text.macro.Argument;
import org.watersmeet.text.macro.BodyKind;
import org.watersmeet.text.macro.MacroDefinition;
import org.watersmeet.text.macro.ParameterDefinition;
import org.watersmeet.wiki.space.SpaceKey;

class SlotFillTest {

    private static final AtomicLong STOPPED = new AtomicLong();

    /** Kept here, or its level would be forgotten with it. */
    private static final Logger LOG = Logger.getLogger("org.watersmeet.wiki.page");

    private final List<Integer> questions = new ArrayList<>();

    @BeforeAll
    static void logNothing() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void logAgain() {
        LOG.setLevel(null);
    }

    /** A macro that answers each slot for itself. */
    private final class Answering implements QueryMacro {

        private final Function<MacroSlot, SlotFilling> answer;

        Answering(Function<MacroSlot, SlotFilling> answer) {
            this.answer = answer;
        }

        @Override
        public MacroDefinition definition() {
            return MacroDefinition.block("m", BodyKind.NONE, ParameterDefinition.words("to"));
        }

        @Override
        public List<SlotFilling> fill(List<MacroSlot> slots) {
            questions.add(slots.size());
            return slots.stream().map(answer).toList();
        }
    }

    private static SlotPlace place(long id) {
        return new SlotPlace(new ContentId(id), new SpaceId(1), new SpaceKey("OPS"), "Page " + id);
    }

    /** A body with a slot at each underscore, which says where it leads to. */
    private static RenderedEntry entry(String html, String... to) {
        List<BodySlot> slots = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (char c : html.toCharArray()) {
            if (c == '_') {
                int offset = text.toString().getBytes(StandardCharsets.UTF_8).length;
                String target = to.length == 0 ? "x" : to[slots.size()];
                slots.add(new BodySlot(offset, "m", Map.of("to", new Argument(target, List.of()))));
            } else {
                text.append(c);
            }
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return new RenderedEntry(new RenderedBody(bytes, 0), Dependencies.NONE, slots);
    }

    private static SlotLimits limits(int depth, int slots, int bytes) {
        return new SlotLimits(depth, slots, bytes, Duration.ofSeconds(1), STOPPED::get);
    }

    private String filled(
            RenderedEntry entry, SlotLimits limits, Function<MacroSlot, SlotFilling> answer) {
        var fill = new SlotFill(Map.of("m", new Answering(answer)), limits);
        return new String(fill.fill(entry, place(1)).html(), StandardCharsets.UTF_8);
    }

    private static SlotFilling words(MacroSlot slot) {
        return SlotFilling.of("[" + slot.call().words("to") + "]");
    }

    /** Includes the page of that number, whose body is that of the map. */
    private static Function<MacroSlot, SlotFilling> including(Map<String, RenderedEntry> bodies) {
        return slot -> {
            String to = slot.call().words("to");
            return new SlotFilling(
                    List.of(
                            new SlotFilling.Html("<"),
                            new NestedBody(
                                    to,
                                    place(Long.parseLong(to)),
                                    Objects.requireNonNull(bodies.get(to))),
                            new SlotFilling.Html(">")));
        };
    }

    @Test
    void allSlotsOfAMacroAreOneQuestion() {
        String html =
                filled(entry("é_a_b_", "1", "2", "3"), SlotLimits.DEFAULT, SlotFillTest::words);

        assertThat(html).isEqualTo("é[1]a[2]b[3]");
        assertThat(questions).containsExactly(3);
    }

    @Test
    void slotsOfIncludedBodiesAreFilledInTheirTurn() {
        Map<String, RenderedEntry> bodies =
                Map.of("2", entry("b_b", "4"), "3", entry("c_c", "4"), "4", entry("d"));

        String html = filled(entry("a_a_a", "2", "3"), SlotLimits.DEFAULT, including(bodies));

        assertThat(html).isEqualTo("a<b<d>b>a<c<d>c>a");
        assertThat(questions).containsExactly(2, 2);
    }

    @Test
    void pageThatIncludesItselfIsCut() {
        String html =
                filled(
                        entry("a_", "2"),
                        SlotLimits.DEFAULT,
                        including(Map.of("2", entry("b_", "1"), "1", entry("a_", "2"))));

        assertThat(html).startsWith("a<b<<div").contains("“Page 1” includes itself");
    }

    @Test
    void depthIsLimited() {
        Map<String, RenderedEntry> bodies =
                Map.of("2", entry("b_", "3"), "3", entry("c_", "4"), "4", entry("d"));

        String html = filled(entry("a_", "2"), limits(3, 100, 1_000), including(bodies));

        assertThat(html).startsWith("a<b<c<<div").doesNotContain("d>").contains("too many pages");
    }

    @Test
    void slotsOfAllBodiesTogetherAreLimited() {
        Map<String, RenderedEntry> bodies =
                Map.of("2", entry("b___", "3", "3", "3"), "3", entry("c"));

        String html = filled(entry("a__", "2", "2"), limits(9, 4, 1_000), including(bodies));

        assertThat(html.split("<c>", -1)).hasSize(3);
        assertThat(html).contains("more macros than can be shown");
    }

    @Test
    void whatIsIncludedIsLimitedInBytes() {
        Map<String, RenderedEntry> bodies = Map.of("2", entry("b".repeat(60)));

        String html = filled(entry("__", "2", "2"), limits(9, 9, 100), including(bodies));

        assertThat(html).containsOnlyOnce("b".repeat(60)).contains("too large ones");
    }

    @Test
    void macroThatFailsSaysSoInItsSlots() {
        String html =
                filled(
                        entry("a_a"),
                        SlotLimits.DEFAULT,
                        slot -> {
                            throw new IllegalStateException("on purpose");
                        });

        assertThat(html).startsWith("a<div").contains("“m” could not be shown").endsWith("a");
    }

    @Test
    void macroThatIsNotThereAnyMoreSaysSo() {
        var fill = new SlotFill(Map.of(), SlotLimits.DEFAULT);

        byte[] html = fill.fill(entry("a_"), place(1)).html();

        assertThat(new String(html, StandardCharsets.UTF_8)).contains("“m” could not be shown");
    }

    @Test
    void databaseThatIsAwayIsNoMatterOfTheMacro() {
        var away =
                new Problem.Unavailable(
                        "database.unavailable", "", Duration.ZERO, new IOException());

        assertThatThrownBy(
                        () ->
                                filled(
                                        entry("_"),
                                        SlotLimits.DEFAULT,
                                        slot -> {
                                            throw away;
                                        }))
                .isSameAs(away);
    }

    @Test
    void macrosWhoseTurnComesTooLateSaySo() {
        AtomicLong now = new AtomicLong();
        SlotLimits limits = new SlotLimits(9, 9, 999, Duration.ofNanos(5), () -> now.getAndAdd(10));

        String html = filled(entry("_"), limits, SlotFillTest::words);

        assertThat(html).contains("took too long");
        assertThat(questions).isEmpty();
    }
}
