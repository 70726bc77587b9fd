package org.watersmeet.text.diff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Inline;
import org.watersmeet.text.document.Text;

/** Makes inline nodes of pieces again: words become texts, and their shells are filled. */
final class PieceAssembly {

    private final Marks marks;

    PieceAssembly(Marks marks) {
        this.marks = marks;
    }

    List<Inline> assemble(List<Piece> pieces) {
        return assemble(pieces, 0);
    }

    /** All pieces stand in the same shells, as far as the depth. */
    private List<Inline> assemble(List<Piece> pieces, int depth) {
        List<Inline> line = new ArrayList<>();
        int start = 0;
        while (start < pieces.size()) {
            int end = start + 1;
            while (end < pieces.size() && together(pieces.get(start), pieces.get(end), depth)) {
                end++;
            }
            line.add(one(pieces.subList(start, end), depth));
            start = end;
        }
        return line;
    }

    private static boolean together(Piece first, Piece other, int depth) {
        Inline shell = shell(first, depth);
        if (shell != null || shell(other, depth) != null) {
            return shell == shell(other, depth);
        }
        return first.token().word() != null
                && other.token().word() != null
                && first.change() == other.change();
    }

    private static @Nullable Inline shell(Piece piece, int depth) {
        return depth < piece.shells().size() ? piece.shells().get(depth) : null;
    }

    private Inline one(List<Piece> pieces, int depth) {
        Piece first = pieces.getFirst();
        Inline shell = shell(first, depth);
        if (shell == null) {
            return marked(leaf(pieces), first.change());
        }
        Inline holder = Tokens.with(shell, assemble(pieces, depth + 1));
        boolean changed = pieces.stream().anyMatch(piece -> piece.change() != null);
        return marked(holder, changed ? Change.CHANGED : null);
    }

    private static Inline leaf(List<Piece> pieces) {
        Token first = pieces.getFirst().token();
        if (first.node() != null) {
            return Copies.of(first.node());
        }
        var text = new StringBuilder();
        pieces.forEach(piece -> text.append(piece.token().word()));
        return new Text(text.toString());
    }

    private Inline marked(Inline fresh, @Nullable Change change) {
        return change == null ? fresh : marks.put(fresh, change);
    }
}
