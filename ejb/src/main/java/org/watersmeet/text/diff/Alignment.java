package org.watersmeet.text.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts two sequences of parts side by side: first those that are equal, by their fingerprints, then
 * in each gap those that are alike.
 */
final class Alignment<T> {

    private final Sort<T> sort;
    private final Budget budget;
    private final List<Step<T>> steps = new ArrayList<>();

    private Alignment(Sort<T> sort, Budget budget) {
        this.sort = sort;
        this.budget = budget;
    }

    static <T> List<Step<T>> of(List<T> before, List<T> after, Sort<T> sort, Budget budget) {
        var alignment = new Alignment<T>(sort, budget);
        alignment.align(before, after);
        return alignment.steps;
    }

    private void align(List<T> before, List<T> after) {
        var fingerprints = new Fingerprints();
        int[] partners = Matching.of(fingerprints.all(before), fingerprints.all(after), budget);
        int fromBefore = 0;
        int fromAfter = 0;
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] != Matching.NONE) {
                gap(before.subList(fromBefore, i), after.subList(fromAfter, partners[i]));
                steps.add(new Step.Same<>(after.get(partners[i])));
                fromBefore = i + 1;
                fromAfter = partners[i] + 1;
            }
        }
        gap(before.subList(fromBefore, before.size()), after.subList(fromAfter, after.size()));
    }

    private void gap(List<T> before, List<T> after) {
        if (before.size() == 1 && after.size() == 1) {
            pair(before.getFirst(), after.getFirst());
        } else if (before.isEmpty() || after.isEmpty()) {
            deleteAndInsert(before, after);
        } else {
            pairAlike(before, after);
        }
    }

    /** What took the only other part's place is shown as its new form, however different. */
    private void pair(T before, T after) {
        if (sort.comparable().test(before, after)) {
            steps.add(new Step.Changed<>(before, after));
        } else {
            deleteAndInsert(List.of(before), List.of(after));
        }
    }

    private void pairAlike(List<T> before, List<T> after) {
        List<Likeness> left = likenesses(before);
        List<Likeness> right = likenesses(after);
        if (!budget.take(words(left) * after.size() + words(right) * before.size())) {
            pairInOrder(before, after, left, right);
            return;
        }
        int[] partners = LikePairs.of(before, after, left, right, sort.comparable());
        int fromBefore = 0;
        int fromAfter = 0;
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] != Matching.NONE) {
                deleteAndInsert(
                        before.subList(fromBefore, i), after.subList(fromAfter, partners[i]));
                steps.add(new Step.Changed<>(before.get(i), after.get(partners[i])));
                fromBefore = i + 1;
                fromAfter = partners[i] + 1;
            }
        }
        deleteAndInsert(
                before.subList(fromBefore, before.size()), after.subList(fromAfter, after.size()));
    }

    private List<Likeness> likenesses(List<T> parts) {
        return parts.stream().map(part -> Likeness.of(sort.content().apply(part))).toList();
    }

    /** A part without words takes a step too. */
    private static long words(List<Likeness> likenesses) {
        return likenesses.stream().mapToLong(it -> it.counts().size() + 1L).sum();
    }

    /** The first with the first, the second with the second: right where nothing came or went. */
    private void pairInOrder(
            List<T> before, List<T> after, List<Likeness> left, List<Likeness> right) {
        int common = Math.min(before.size(), after.size());
        for (int i = 0; i < common; i++) {
            T old = before.get(i);
            T late = after.get(i);
            if (LikePairs.alike(left.get(i), right.get(i)) && sort.comparable().test(old, late)) {
                steps.add(new Step.Changed<>(old, late));
            } else {
                deleteAndInsert(List.of(old), List.of(late));
            }
        }
        deleteAndInsert(before.subList(common, before.size()), after.subList(common, after.size()));
    }

    private void deleteAndInsert(List<T> before, List<T> after) {
        before.forEach(part -> steps.add(new Step.Deleted<>(part)));
        after.forEach(part -> steps.add(new Step.Inserted<>(part)));
    }
}
