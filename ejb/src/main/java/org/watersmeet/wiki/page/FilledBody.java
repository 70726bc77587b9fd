package org.watersmeet.wiki.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A body whose slots are being filled, some of them with other such bodies. */
final class FilledBody {

    private final NestedBody source;
    private final Set<String> chain;
    private final @Nullable SlotFilling[] fillings;
    private final Map<NestedBody, FilledBody> inner = new HashMap<>();

    FilledBody(NestedBody source) {
        this(source, Set.of());
    }

    private FilledBody(NestedBody source, Set<String> outer) {
        this.source = source;
        this.chain = new HashSet<>(outer);
        this.chain.add(source.name());
        this.fillings = new SlotFilling[source.entry().slots().size()];
    }

    NestedBody source() {
        return source;
    }

    /** Whether it is, or stands in, the body of that name. */
    boolean within(String name) {
        return chain.contains(name);
    }

    void fill(int slot, SlotFilling filling) {
        fillings[slot] = filling;
    }

    /**
     * Takes up the bodies among the fillings.
     *
     * @param refusal what stands in place of a body; null to take it
     * @param taken gets those that have slots themselves
     */
    void nest(Function<NestedBody, @Nullable SlotFilling> refusal, List<FilledBody> taken) {
        for (int i = 0; i < fillings.length; i++) {
            SlotFilling filling = fillings[i];
            if (filling != null) {
                fillings[i] = nest(filling, refusal, taken);
            }
        }
    }

    private SlotFilling nest(
            SlotFilling filling,
            Function<NestedBody, @Nullable SlotFilling> refusal,
            List<FilledBody> taken) {
        List<SlotFilling.Part> parts = new ArrayList<>();
        for (SlotFilling.Part part : filling.parts()) {
            SlotFilling refused = part instanceof NestedBody nested ? refusal.apply(nested) : null;
            if (refused != null) {
                parts.addAll(refused.parts());
                continue;
            }
            parts.add(part);
            if (part instanceof NestedBody nested && !inner.containsKey(nested)) {
                FilledBody body = new FilledBody(nested, chain);
                inner.put(nested, body);
                taken.add(body);
            }
        }
        return new SlotFilling(parts);
    }

    byte[] bytes() {
        ByteArrayOutputStream out =
                new ByteArrayOutputStream(2 * source.entry().body().html().length);
        write(out);
        return out.toByteArray();
    }

    private void write(ByteArrayOutputStream out) {
        byte[] html = source.entry().body().html();
        int done = 0;
        for (int i = 0; i < fillings.length; i++) {
            int offset = source.entry().slots().get(i).offset();
            out.write(html, done, offset - done);
            done = offset;
            SlotFilling filling = fillings[i];
            if (filling != null) {
                filling.parts().forEach(part -> write(part, out));
            }
        }
        out.write(html, done, html.length - done);
    }

    private void write(SlotFilling.Part part, ByteArrayOutputStream out) {
        switch (part) {
            case SlotFilling.Html html ->
                    out.writeBytes(html.html().getBytes(StandardCharsets.UTF_8));
            case NestedBody nested -> Objects.requireNonNull(inner.get(nested)).write(out);
        }
    }
}
