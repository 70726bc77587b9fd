package org.watersmeet.text.diff;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

/** Pairs the parts of two short sequences, in order, so that the sum of likenesses is greatest. */
final class LikePairs {

    /** With fewer common words, the reader would rather see the old and the new whole. */
    private static final double ALIKE = 0.4;

    private LikePairs() {}

    static boolean alike(Likeness before, Likeness after) {
        return before.to(after) >= ALIKE;
    }

    /**
     * For each part of the first its partner in the second, ascending, or {@link Matching#NONE}.
     */
    static <T> int[] of(
            List<T> before,
            List<T> after,
            List<Likeness> left,
            List<Likeness> right,
            BiPredicate<T, T> comparable) {
        double[][] likeness = new double[before.size()][after.size()];
        for (int i = 0; i < before.size(); i++) {
            for (int j = 0; j < after.size(); j++) {
                double value = left.get(i).to(right.get(j));
                boolean pair = value >= ALIKE && comparable.test(before.get(i), after.get(j));
                likeness[i][j] = pair ? value : 0;
            }
        }
        return choose(likeness, sums(likeness, after.size()));
    }

    /** At [i][j]: the greatest sum with the parts from i and from j on. */
    private static double[][] sums(double[][] likeness, int columns) {
        double[][] sums = new double[likeness.length + 1][columns + 1];
        for (int i = likeness.length - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                double without = Math.max(sums[i + 1][j], sums[i][j + 1]);
                sums[i][j] = Math.max(without, likeness[i][j] + sums[i + 1][j + 1]);
            }
        }
        return sums;
    }

    private static int[] choose(double[][] likeness, double[][] sums) {
        int[] partners = new int[likeness.length];
        Arrays.fill(partners, Matching.NONE);
        int i = 0;
        int j = 0;
        while (i < likeness.length && j < likeness[i].length) {
            if (likeness[i][j] > 0 && sums[i][j] == likeness[i][j] + sums[i + 1][j + 1]) {
                partners[i++] = j++;
            } else if (sums[i][j] == sums[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        return partners;
    }
}
