package org.watersmeet.web.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Two texts side by side, each with the lines marked that the other one does not have in the same
 * order (longest common subsequence).
 */
public record ComparedLines(List<Line> left, List<Line> right) {

    /** One line, without its end. */
    public record Line(String text, boolean changed) {}

    /**
     * Differing middles up to this many pairs of lines are compared; the table takes 2 bytes for
     * each pair. In larger ones every line counts as changed: true as well, only coarser.
     */
    private static final long MAX_PAIRS = 4_000_000;

    public ComparedLines {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** Compares two texts; the cost is the product of the lines between the common ends. */
    public static ComparedLines of(String left, String right) {
        List<String> a = left.lines().toList();
        List<String> b = right.lines().toList();
        int start = commonStart(a, b);
        int end = commonEnd(a, b, start);
        BitSet keptA = new BitSet();
        BitSet keptB = new BitSet();
        keep(a.subList(start, a.size() - end), b.subList(start, b.size() - end), keptA, keptB);
        return new ComparedLines(mark(a, start, end, keptA), mark(b, start, end, keptB));
    }

    private static int commonStart(List<String> a, List<String> b) {
        int count = 0;
        while (count < Math.min(a.size(), b.size()) && a.get(count).equals(b.get(count))) {
            count++;
        }
        return count;
    }

    private static int commonEnd(List<String> a, List<String> b, int start) {
        int count = 0;
        int limit = Math.min(a.size(), b.size()) - start;
        while (count < limit && a.get(a.size() - 1 - count).equals(b.get(b.size() - 1 - count))) {
            count++;
        }
        return count;
    }

    private static void keep(List<String> a, List<String> b, BitSet keptA, BitSet keptB) {
        if ((long) a.size() * b.size() > MAX_PAIRS) {
            return;
        }
        char[][] lengths = lengths(a, b);
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            if (a.get(i).equals(b.get(j))) {
                keptA.set(i++);
                keptB.set(j++);
            } else if (lengths[i + 1][j] >= lengths[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }

    /** At [i][j]: length of the longest common subsequence from line i and line j on. */
    private static char[][] lengths(List<String> a, List<String> b) {
        char[][] lengths = new char[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                lengths[i][j] =
                        a.get(i).equals(b.get(j))
                                ? (char) (lengths[i + 1][j + 1] + 1)
                                : (char) Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        return lengths;
    }

    private static List<Line> mark(List<String> lines, int start, int end, BitSet kept) {
        List<Line> marked = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            boolean middle = i >= start && i < lines.size() - end;
            marked.add(new Line(lines.get(i), middle && !kept.get(i - start)));
        }
        return marked;
    }
}
