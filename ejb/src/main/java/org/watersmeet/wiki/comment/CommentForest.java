package org.watersmeet.wiki.comment;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.watersmeet.kernel.ContentId;

/**
 * The comments of a container as threads: each comment before its replies, in the order they were
 * made. A deleted one stands only where there is something below it. Without recursion: replies to
 * replies may be as deep as people like to quarrel.
 */
final class CommentForest {

    /**
     * A comment in its thread.
     *
     * @param depth 0 at the beginning of the thread
     */
    record Placed(CommentRow row, int depth) {}

    /** A comment and all below it. */
    record Thread(List<Placed> comments) {

        Thread {
            comments = List.copyOf(comments);
        }

        CommentRow root() {
            return comments.getFirst().row();
        }

        boolean holds(ContentId id) {
            return comments.stream().anyMatch(placed -> placed.row().id().equals(id));
        }
    }

    private final Map<Long, List<CommentRow>> replies = new HashMap<>();
    private final List<Thread> threads = new ArrayList<>();

    private CommentForest(List<CommentRow> rows) {
        Set<Long> known = new HashSet<>();
        rows.forEach(row -> known.add(row.id().value()));
        List<CommentRow> roots = new ArrayList<>();
        for (CommentRow row : rows) {
            // what it replied to may be gone for good: then it begins a thread
            if (known.contains(row.parent())) {
                replies.computeIfAbsent(row.parent(), id -> new ArrayList<>()).add(row);
            } else {
                roots.add(row);
            }
        }
        roots.forEach(this::thread);
    }

    /**
     * @param rows in the order they were made
     */
    static List<Thread> of(List<CommentRow> rows) {
        return List.copyOf(new CommentForest(rows).threads);
    }

    private void thread(CommentRow root) {
        List<Placed> all = inOrder(root);
        List<Placed> kept = withoutBareGraves(all);
        if (!kept.isEmpty()) {
            threads.add(new Thread(kept));
        }
    }

    private List<Placed> inOrder(CommentRow root) {
        List<Placed> all = new ArrayList<>();
        Deque<Placed> left = new ArrayDeque<>(List.of(new Placed(root, 0)));
        while (!left.isEmpty()) {
            Placed next = left.pop();
            all.add(next);
            List<CommentRow> below = replies.getOrDefault(next.row().id().value(), List.of());
            for (int i = below.size() - 1; i >= 0; i--) {
                left.push(new Placed(below.get(i), next.depth() + 1));
            }
        }
        return all;
    }

    /** Backwards: a deleted comment stays if what was kept after it is deeper. */
    private static List<Placed> withoutBareGraves(List<Placed> all) {
        List<Placed> kept = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0; i--) {
            Placed placed = all.get(i);
            boolean repliedTo = !kept.isEmpty() && kept.getLast().depth() > placed.depth();
            if (!placed.row().deleted() || repliedTo) {
                kept.add(placed);
            }
        }
        return kept.reversed();
    }
}
