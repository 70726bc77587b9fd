package org.watersmeet.text.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.watersmeet.text.document.Inline;

/** Merges lines of text word by word. */
final class TextMerge {

    private final Marks marks;
    private final Budget budget;

    TextMerge(Marks marks, Budget budget) {
        this.marks = marks;
        this.budget = budget;
    }

    List<Inline> merge(List<Inline> before, List<Inline> after) {
        List<Token> left = Tokens.of(before);
        List<Token> right = Tokens.of(after);
        var fingerprints = new Fingerprints();
        int[] partners = Matching.of(keys(left, fingerprints), keys(right, fingerprints), budget);
        dropLoneSpace(left, right, partners);
        return new PieceAssembly(marks).assemble(pieces(left, right, partners));
    }

    /** A word is the same if it stands in the same marks: that it became bold is a change. */
    @SuppressWarnings("ReferenceEquality") // neighbours share the list; others are numbered anew
    private static int[] keys(List<Token> tokens, Fingerprints fingerprints) {
        int[] keys = new int[tokens.size()];
        List<Inline> shells = List.of();
        long context = fingerprints.of(shells);
        for (int i = 0; i < keys.length; i++) {
            Token token = tokens.get(i);
            if (token.shells() != shells) {
                shells = token.shells();
                context = fingerprints.of(shells);
            }
            keys[i] = fingerprints.of(context << 32 | fingerprints.of(token.content()));
        }
        return keys;
    }

    /**
     * White space that is all that stayed between two changes goes with them: one insertion of
     * three words reads better than three of one.
     */
    private static void dropLoneSpace(List<Token> left, List<Token> right, int[] partners) {
        int i = 0;
        while (i < partners.length) {
            int end = i + 1;
            if (partners[i] != Matching.NONE) {
                while (end < partners.length && partners[end] == partners[end - 1] + 1) {
                    end++;
                }
                boolean inside =
                        i > 0
                                && end < left.size()
                                && partners[i] > 0
                                && partners[end - 1] + 1 < right.size();
                if (inside && left.subList(i, end).stream().allMatch(Token::isBlank)) {
                    Arrays.fill(partners, i, end, Matching.NONE);
                }
            }
            i = end;
        }
    }

    /** In each gap first what was deleted, then what was inserted. */
    private static List<Piece> pieces(List<Token> left, List<Token> right, int[] partners) {
        Map<Inline, Inline> shells = sameShells(left, right, partners);
        List<Piece> pieces = new ArrayList<>(Math.max(left.size(), right.size()));
        int next = 0;
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] == Matching.NONE) {
                Token token = left.get(i);
                List<Inline> mapped =
                        token.shells().stream().map(it -> shells.getOrDefault(it, it)).toList();
                pieces.add(new Piece(token, mapped, Change.DELETED));
            } else {
                next = insert(right, next, partners[i], pieces);
                pieces.add(new Piece(right.get(next), right.get(next).shells(), null));
                next++;
            }
        }
        insert(right, next, right.size(), pieces);
        return pieces;
    }

    private static int insert(List<Token> right, int from, int to, List<Piece> pieces) {
        for (Token token : right.subList(from, to)) {
            pieces.add(new Piece(token, token.shells(), Change.INSERTED));
        }
        return to;
    }

    /** For marks of the earlier text the mark of the later one in which the same words stand. */
    private static Map<Inline, Inline> sameShells(
            List<Token> left, List<Token> right, int[] partners) {
        Map<Inline, Inline> same = new IdentityHashMap<>();
        for (int i = 0; i < partners.length; i++) {
            if (partners[i] != Matching.NONE) {
                List<Inline> before = left.get(i).shells();
                List<Inline> after = right.get(partners[i]).shells();
                for (int depth = 0; depth < before.size(); depth++) {
                    same.putIfAbsent(before.get(depth), after.get(depth));
                }
            }
        }
        return same;
    }
}
