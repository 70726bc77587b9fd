package org.watersmeet.wiki.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.text.macro.MacroCall;
import org.watersmeet.text.rendering.HtmlWriter;
import org.watersmeet.text.rendering.RenderingTexts;

/**
 * Fills the slots of one view, one depth of bodies after the other: all slots of a depth are
 * gathered, and each macro is asked once for all of its own. So the number of questions grows with
 * the kinds of macros and the depth, never with the number of slots. One use.
 */
final class SlotFill {

    private static final RenderingTexts TEXTS = RenderingTexts.of(Locale.ENGLISH);

    private final Map<String, QueryMacro> macros;
    private final SlotLimits limits;
    private final long startedAt;
    private int slots;
    private int bytes;

    SlotFill(Map<String, QueryMacro> macros, SlotLimits limits) {
        this.macros = macros;
        this.limits = limits;
        this.startedAt = limits.clock().getAsLong();
    }

    RenderedBody fill(RenderedEntry entry, SlotPlace place) {
        FilledBody top = new FilledBody(new NestedBody(IncludedPages.name(place), place, entry));
        List<FilledBody> level = List.of(top);
        for (int depth = 1; !level.isEmpty(); depth++) {
            level = fill(level, depth);
        }
        return new RenderedBody(top.bytes(), entry.body().boxes());
    }

    /** A slot of a body of this depth. */
    private record Open(FilledBody body, int index, MacroSlot slot) {}

    /**
     * @return the bodies of the next depth
     */
    private List<FilledBody> fill(List<FilledBody> level, int depth) {
        Map<String, List<Open>> byMacro = new LinkedHashMap<>();
        for (FilledBody body : level) {
            gather(body, byMacro);
        }
        byMacro.forEach(this::ask);
        List<FilledBody> next = new ArrayList<>();
        for (FilledBody body : level) {
            nest(body, depth, next);
        }
        return next;
    }

    private void gather(FilledBody body, Map<String, List<Open>> byMacro) {
        List<BodySlot> own = body.source().entry().slots();
        for (int i = 0; i < own.size(); i++) {
            BodySlot slot = own.get(i);
            QueryMacro macro = macros.get(slot.macro());
            if (macro == null) {
                body.fill(i, notice(TEXTS.failed(slot.macro())));
            } else if (++slots > limits.slots()) {
                body.fill(i, notice(TEXTS.tooManyMacros()));
            } else {
                MacroCall call = MacroCall.of(macro.definition(), slot.arguments());
                byMacro.computeIfAbsent(slot.macro(), name -> new ArrayList<>())
                        .add(new Open(body, i, new MacroSlot(call, body.source().place())));
            }
        }
    }

    private void ask(String name, List<Open> open) {
        List<SlotFilling> fillings = null;
        SlotFilling otherwise = notice(TEXTS.tooSlow(name));
        if (limits.clock().getAsLong() - startedAt <= limits.time().toNanos()) {
            fillings = answers(name, open.stream().map(Open::slot).toList());
            otherwise = notice(TEXTS.failed(name));
        }
        for (int i = 0; i < open.size(); i++) {
            SlotFilling filling = fillings == null ? otherwise : fillings.get(i);
            open.get(i).body().fill(open.get(i).index(), filling);
        }
    }

    /** Null when the macro failed. */
    private @Nullable List<SlotFilling> answers(String name, List<MacroSlot> asked) {
        try {
            List<SlotFilling> fillings = Objects.requireNonNull(macros.get(name)).fill(asked);
            if (fillings.size() != asked.size()) {
                throw new IllegalStateException(
                        asked.size() + " slots, " + fillings.size() + " fillings");
            }
            return fillings;
        } catch (Problem.Unavailable e) {
            throw e; // no page without its database
        } catch (RuntimeException e) {
            RenderingLog.LOG.macroFailed(
                    name, String.valueOf(asked.getFirst().place().content()), e);
            return null;
        }
    }

    private void nest(FilledBody body, int depth, List<FilledBody> next) {
        body.nest(
                nested -> {
                    bytes += nested.entry().body().html().length;
                    if (body.within(nested.name())) {
                        return notice(TEXTS.includesItself(nested.place().title()));
                    }
                    if (depth >= limits.depth() || bytes > limits.bytes()) {
                        return notice(TEXTS.tooMuch());
                    }
                    return null;
                },
                next);
    }

    static SlotFilling notice(String words) {
        StringBuilder html = new StringBuilder();
        new HtmlWriter(html).start("div").css("wm-notice").text(words).end();
        return SlotFilling.of(html.toString());
    }
}
