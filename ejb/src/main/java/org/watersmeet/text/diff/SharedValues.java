package org.watersmeet.text.diff;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The values that two sequences share.
 *
 * @param any whether there is one at all
 * @param anchors places [before, after] of values that occur exactly once on either side: the most
 *     of them that stand in the same order, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record SharedValues(boolean any, int[][] anchors) {

    private static final int NOWHERE = -1;

    /** Occurs more than once. */
    private static final int MANY = -2;

    static SharedValues of(int[] before, int[] after) {
        Map<Integer, Integer> placesBefore = places(before);
        Map<Integer, Integer> placesAfter = places(after);
        boolean any = false;
        List<int[]> unique = new ArrayList<>();
        for (int i = 0; i < before.length; i++) {
            int there = placesAfter.getOrDefault(before[i], NOWHERE);
            any |= there != NOWHERE;
            if (there >= 0 && placesBefore.getOrDefault(before[i], NOWHERE) == i) {
                unique.add(new int[] {i, there});
            }
        }
        return new SharedValues(any, ascending(unique));
    }

    private static Map<Integer, Integer> places(int[] values) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < values.length; i++) {
            places.merge(values[i], i, (first, second) -> MANY);
        }
        return places;
    }

    /** The longest part of the pairs in which the second place ascends too; n log n. */
    private static int[][] ascending(List<int[]> pairs) {
        List<Integer> tops = new ArrayList<>(); // of each length the pair with the least end
        int[] previous = new int[pairs.size()];
        for (int i = 0; i < pairs.size(); i++) {
            int length = lengthBelow(pairs, tops, pairs.get(i)[1]);
            previous[i] = length == 0 ? -1 : tops.get(length - 1);
            if (length == tops.size()) {
                tops.add(i);
            } else {
                tops.set(length, i);
            }
        }
        List<int[]> chosen = new ArrayList<>();
        for (int i = tops.isEmpty() ? -1 : tops.getLast(); i >= 0; i = previous[i]) {
            chosen.add(pairs.get(i));
        }
        Collections.reverse(chosen);
        return chosen.toArray(int[][]::new);
    }

    private static int lengthBelow(List<int[]> pairs, List<Integer> tops, int end) {
        int low = 0;
        int high = tops.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pairs.get(tops.get(middle))[1] < end) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
