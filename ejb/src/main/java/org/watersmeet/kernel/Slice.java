package org.watersmeet.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * Part of a longer list.
 *
 * @param items in the list's order, unmodifiable, at most the number asked for
 * @param more whether at least one more item follows
 */
public record Slice<T>(List<T> items, boolean more) {

    public Slice {
        items = List.copyOf(items);
    }

    /** Cuts a list that was read with one item more than {@code limit}. */
    public static <T> Slice<T> of(List<T> read, int limit) {
        return read.size() > limit
                ? new Slice<>(read.subList(0, limit), true)
                : new Slice<>(read, false);
    }

    public <R> Slice<R> map(Function<? super T, ? extends R> function) {
        return new Slice<>(items.stream().<R>map(function).toList(), more);
    }
}
