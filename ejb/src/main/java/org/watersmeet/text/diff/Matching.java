package org.watersmeet.text.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds what two sequences have in common, in order. Common ends are cut off; short stretches are
 * left to Myers' algorithm; long ones are first split at the values that occur exactly once on
 * either side (the idea of Bram Cohen's patience diff), which takes n log n. A long stretch without
 * such a value counts as different.
 */
final class Matching {

    /** No partner. */
    static final int NONE = -1;

    /** Steps that Myers' algorithm is let loose on: some 10 ms when all differs. */
    private static final long SHORT = 4_000_000;

    private final int[] before;
    private final int[] after;
    private final int[] partners;
    private final Budget budget;
    private final Deque<Stretch> todo = new ArrayDeque<>();

    private record Stretch(int fromBefore, int toBefore, int fromAfter, int toAfter) {
        boolean isOneSided() {
            return fromBefore == toBefore || fromAfter == toAfter;
        }

        long size() {
            return (long) toBefore - fromBefore + toAfter - fromAfter;
        }

        /** By the square of the sum: one value against many costs as much as many against many. */
        long steps() {
            return size() * size();
        }
    }

    private Matching(int[] before, int[] after, Budget budget) {
        this.before = before;
        this.after = after;
        this.partners = new int[before.length];
        this.budget = budget;
        Arrays.fill(partners, NONE);
    }

    /** For each place of the first sequence its partner's in the second, ascending, or NONE. */
    static int[] of(int[] before, int[] after, Budget budget) {
        return new Matching(before, after, budget).find();
    }

    private int[] find() {
        todo.push(new Stretch(0, before.length, 0, after.length));
        while (!todo.isEmpty()) {
            Stretch inner = trimmed(todo.pop());
            if (inner.isOneSided()) {
                continue;
            }
            if (inner.steps() > SHORT) {
                split(inner);
            } else if (budget.take(inner.steps())) {
                compare(inner);
            }
        }
        return partners;
    }

    private Stretch trimmed(Stretch it) {
        int fromBefore = it.fromBefore;
        int fromAfter = it.fromAfter;
        int toBefore = it.toBefore;
        int toAfter = it.toAfter;
        while (fromBefore < toBefore
                && fromAfter < toAfter
                && before[fromBefore] == after[fromAfter]) {
            partners[fromBefore++] = fromAfter++;
        }
        while (fromBefore < toBefore
                && fromAfter < toAfter
                && before[toBefore - 1] == after[toAfter - 1]) {
            partners[--toBefore] = --toAfter;
        }
        return new Stretch(fromBefore, toBefore, fromAfter, toAfter);
    }

    private void compare(Stretch it) {
        List<Integer> left = boxed(before, it.fromBefore, it.toBefore);
        List<Integer> right = boxed(after, it.fromAfter, it.toAfter);
        int atBefore = it.fromBefore;
        int atAfter = it.fromAfter;
        // the usual variant keeps each step it tried: memory by the square of the differences
        for (AbstractDelta<Integer> delta :
                DiffUtils.diff(left, right, new MyersDiffWithLinearSpace<Integer>()).getDeltas()) {
            while (atBefore < it.fromBefore + delta.getSource().getPosition()) {
                partners[atBefore++] = atAfter++;
            }
            atBefore += delta.getSource().size();
            atAfter += delta.getTarget().size();
        }
        while (atBefore < it.toBefore) {
            partners[atBefore++] = atAfter++;
        }
    }

    private static List<Integer> boxed(int[] numbers, int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> numbers[i]).toList();
    }

    private void split(Stretch it) {
        if (!budget.take(it.size())) {
            return;
        }
        SharedValues shared =
                SharedValues.of(
                        Arrays.copyOfRange(before, it.fromBefore, it.toBefore),
                        Arrays.copyOfRange(after, it.fromAfter, it.toAfter));
        int[][] anchors = shared.anchors();
        if (anchors.length == 0) {
            if (shared.any()) {
                budget.exceed();
            }
            return;
        }
        int fromBefore = it.fromBefore;
        int fromAfter = it.fromAfter;
        for (int[] anchor : anchors) {
            int atBefore = it.fromBefore + anchor[0];
            int atAfter = it.fromAfter + anchor[1];
            todo.push(new Stretch(fromBefore, atBefore, fromAfter, atAfter));
            partners[atBefore] = atAfter;
            fromBefore = atBefore + 1;
            fromAfter = atAfter + 1;
        }
        todo.push(new Stretch(fromBefore, it.toBefore, fromAfter, it.toAfter));
    }
}
