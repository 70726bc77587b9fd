package org.watersmeet.wiki.task;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tasks a list shows, in which order. What is empty does not narrow.
 *
 * @param assignees as {@link Assignee} names them
 * @param creators names, as they are compared, or keys of users
 */
public record TaskFilter(
        Set<String> assignees,
        Set<String> creators,
        TaskState state,
        Scope scope,
        Sequence sequence) {

    public TaskFilter {
        assignees = Set.copyOf(assignees);
        creators = Set.copyOf(creators);
    }

    /**
     * Where they stand.
     *
     * @param spaces keys in the form they are compared by; a task in one of them counts
     * @param pages ids of pages and blog posts; a task on one of them counts too
     * @param labels words of everybody's labels, of which the page must bear one
     * @param since made on that day or later
     */
    public record Scope(
            Set<String> spaces, Set<Long> pages, Set<String> labels, @Nullable LocalDate since) {

        /** Everywhere, at any time. */
        public static final Scope ALL = new Scope(Set.of(), Set.of(), Set.of(), null);

        public Scope {
            spaces = Set.copyOf(spaces);
            pages = Set.copyOf(pages);
            labels = Set.copyOf(labels);
        }
    }

    /**
     * In which order.
     *
     * @param after where to go on, in the order of days; null to begin
     * @param max 1–{@link TaskLists#MOST}
     */
    public record Sequence(TaskOrder order, boolean reverse, @Nullable TaskCursor after, int max) {}
}
