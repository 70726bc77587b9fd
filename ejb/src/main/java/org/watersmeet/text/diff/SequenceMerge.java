package org.watersmeet.text.diff;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts what two sides did to one sequence into one. One use. */
final class SequenceMerge<T> {

    /** Merges what both sides have changed in one element; null when that cannot be. */
    interface Inside<T> {
        @Nullable T merge(T base, T mine, T theirs);
    }

    private final List<T> base;
    private final List<Edit<T>> mine;
    private final List<Edit<T>> theirs;
    private final Inside<T> inside;
    private final List<T> merged = new ArrayList<>();
    private int at;

    private SequenceMerge(
            List<T> base, List<Edit<T>> mine, List<Edit<T>> theirs, Inside<T> inside) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
        this.inside = inside;
    }

    /**
     * All edits of both sides; null when two of them contradict each other. What both inserted at
     * one place stands there one after the other, theirs first: they were there first.
     */
    static <T> @Nullable List<T> of(
            List<T> base, List<T> mine, List<T> theirs, Inside<T> inside, Budget budget) {
        if (mine.equals(base) || mine.equals(theirs)) {
            return theirs;
        }
        if (theirs.equals(base)) {
            return mine;
        }
        return new SequenceMerge<>(
                        base,
                        Edit.between(base, mine, budget),
                        Edit.between(base, theirs, budget),
                        inside)
                .merge();
    }

    private @Nullable List<T> merge() {
        int i = 0;
        int j = 0;
        while (i < mine.size() && j < theirs.size()) {
            Edit<T> my = mine.get(i);
            Edit<T> their = theirs.get(j);
            if (my.equals(their)) {
                apply(my);
                i++;
                j++;
            } else if (their.to() <= my.from()) {
                apply(their);
                j++;
            } else if (my.to() <= their.from()) {
                apply(my);
                i++;
            } else if (bothInside(my, their)) {
                i++;
                j++;
            } else {
                return null;
            }
        }
        mine.subList(i, mine.size()).forEach(this::apply);
        theirs.subList(j, theirs.size()).forEach(this::apply);
        merged.addAll(base.subList(at, base.size()));
        return merged;
    }

    private void apply(Edit<T> edit) {
        merged.addAll(base.subList(at, edit.from()));
        merged.addAll(edit.with());
        at = edit.to();
    }

    private boolean bothInside(Edit<T> my, Edit<T> their) {
        if (my.from() != their.from() || !my.isReplacement() || !their.isReplacement()) {
            return false;
        }
        T both = inside.merge(base.get(my.from()), my.with().getFirst(), their.with().getFirst());
        if (both == null) {
            return false;
        }
        apply(new Edit<>(my.from(), my.to(), List.of(both)));
        return true;
    }
}
