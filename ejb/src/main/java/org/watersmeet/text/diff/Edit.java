package org.watersmeet.text.diff;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A stretch of a sequence and what one side has put in its place.
 *
 * @param from first place of the stretch
 * @param to after its last place; equal to {@code from} for an insertion
 * @param with empty for a deletion
 */
record Edit<T>(int from, int to, List<T> with) {

    Edit {
        with = List.copyOf(with);
    }

    boolean isInsertion() {
        return from == to;
    }

    /** One element in the place of one. */
    boolean isReplacement() {
        return to - from == 1 && with.size() == 1;
    }

    /**
     * What turns one sequence into another, in order. Where as many elements stand in the place of
     * as many others, each replaces one: the finer the edits, the fewer of them meet.
     */
    static <T> List<Edit<T>> between(List<T> base, List<T> side, Budget budget) {
        Map<T, Integer> numbers = new HashMap<>();
        int[] partners = Matching.of(numbers(base, numbers), numbers(side, numbers), budget);
        List<Edit<T>> edits = new ArrayList<>();
        int from = 0;
        int there = 0;
        for (int i = 0; i <= base.size(); i++) {
            int partner = i == base.size() ? side.size() : partners[i];
            if (partner != Matching.NONE) {
                add(new Edit<>(from, i, side.subList(there, partner)), edits);
                from = i + 1;
                there = partner + 1;
            }
        }
        return edits;
    }

    private static <T> int[] numbers(List<T> values, Map<T, Integer> numbers) {
        return values.stream()
                .mapToInt(value -> numbers.computeIfAbsent(value, it -> numbers.size()))
                .toArray();
    }

    private static <T> void add(Edit<T> edit, List<Edit<T>> edits) {
        int length = edit.to - edit.from;
        if (length == 0 && edit.with.isEmpty()) {
            return;
        }
        if (length != edit.with.size()) {
            edits.add(edit);
            return;
        }
        for (int i = 0; i < length; i++) {
            int at = edit.from + i;
            edits.add(new Edit<>(at, at + 1, edit.with.subList(i, i + 1)));
        }
    }
}
