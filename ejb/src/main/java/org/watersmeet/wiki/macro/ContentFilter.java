package org.watersmeet.wiki.macro;

import java.util.List;
import java.util.Set;
import org.watersmeet.wiki.content.ContentKind;

/**
 * Which pages and blog posts a list shows, in which order. What is empty does not narrow.
 *
 * @param creators names, as they are compared, or keys of users
 * @param days created or changed, by the order, not longer ago; 0 for any time
 */
record ContentFilter(
        Set<ContentKind> kinds,
        Scope scope,
        Labels labels,
        Set<String> creators,
        int days,
        Sequence sequence) {

    ContentFilter {
        kinds = Set.copyOf(kinds);
        creators = Set.copyOf(creators);
    }

    /**
     * Where it stands.
     *
     * @param spaces keys in the form they are compared by
     * @param parents ids of pages directly above
     * @param ancestors ids of pages anywhere above
     */
    record Scope(Set<String> spaces, Set<Long> parents, Set<Long> ancestors) {

        Scope {
            spaces = Set.copyOf(spaces);
            parents = Set.copyOf(parents);
            ancestors = Set.copyOf(ancestors);
        }

        static Scope of(Set<String> spaces) {
            return new Scope(spaces, Set.of(), Set.of());
        }
    }

    /** What it bears: one of some labels, every one of some, none of some. */
    record Labels(Set<String> any, List<String> all, Set<String> none) {

        static final Labels ANY = new Labels(Set.of(), List.of(), Set.of());

        Labels {
            any = Set.copyOf(any);
            all = List.copyOf(all);
            none = Set.copyOf(none);
        }

        boolean narrow() {
            return !any.isEmpty() || !all.isEmpty();
        }
    }

    /**
     * @param max 1–{@link ContentLists#MOST}
     */
    record Sequence(Order order, boolean reverse, int max) {}

    /** The order of a list. */
    enum Order {
        MODIFIED("modified_at desc, id desc", "modified_at, id", "modified_at"),
        CREATION("created_at desc, id desc", "created_at, id", "created_at"),
        TITLE("title_key, id", "title_key desc, id desc", "created_at");

        private final String forward;
        private final String backward;

        /** The time that {@link ContentFilter#days} is about. */
        final String time;

        Order(String forward, String backward, String time) {
            this.forward = forward;
            this.backward = backward;
            this.time = time;
        }

        String sql(boolean reverse) {
            return reverse ? backward : forward;
        }

        /** By the words authors use; last changed first for any other. */
        static Order of(String word) {
            return switch (word) {
                case "creation", "created" -> CREATION;
                case "title" -> TITLE;
                default -> MODIFIED;
            };
        }
    }
}
