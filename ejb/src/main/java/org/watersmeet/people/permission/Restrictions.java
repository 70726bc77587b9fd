package org.watersmeet.people.permission;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What narrows the permissions of a space for one content. To view it one must be named by each
 * content that restricts viewing: itself or one above it. To edit it one must, besides, be named by
 * its own restriction of editing.
 */
public final class Restrictions {

    /** Of a content that is not restricted, as nearly all are. */
    public static final Restrictions NONE = new Restrictions(Map.of(), null);

    private final Map<Long, Holders> view;
    private final @Nullable Holders edit;

    private Restrictions(Map<Long, Holders> view, @Nullable Holders edit) {
        this.view = Collections.unmodifiableMap(new TreeMap<>(view));
        this.edit = edit;
    }

    /**
     * @param restricting ids of what restricts viewing; one that names nobody hides it from
     *     everybody
     * @param editRestricted whether editing is restricted
     * @param named by those, and for editing
     */
    public static Restrictions of(
            Collection<Long> restricting, boolean editRestricted, Collection<Restriction> named) {
        if (restricting.isEmpty() && !editRestricted) {
            return NONE;
        }
        Map<Long, Holders> view = new HashMap<>();
        for (long id : restricting) {
            view.put(
                    id,
                    holders(
                            named,
                            it ->
                                    it.operation() == Restriction.Operation.VIEW
                                            && it.contentId() == id));
        }
        Holders edit =
                editRestricted
                        ? holders(named, it -> it.operation() == Restriction.Operation.EDIT)
                        : null;
        return new Restrictions(view, edit);
    }

    private static Holders holders(Collection<Restriction> named, Predicate<Restriction> which) {
        List<Subject> subjects = new ArrayList<>();
        named.stream().filter(which).map(Restriction::subject).forEach(subjects::add);
        return new Holders(subjects);
    }

    /** Whether some may not view it whom the space lets view. */
    public boolean restrictView() {
        return !view.isEmpty();
    }

    /** Whether some may not edit it whom the space lets edit. */
    public boolean restrictEdit() {
        return edit != null;
    }

    /** Who is named by each content that restricts viewing, by its id. */
    Map<Long, Holders> view() {
        return view;
    }

    /** Who is named for editing; null when that is not restricted. */
    @Nullable Holders edit() {
        return edit;
    }

    boolean letView(Membership caller) {
        return caller.administrator()
                || view.values().stream().allMatch(named -> named.include(caller));
    }

    boolean letEdit(Membership caller) {
        return caller.administrator() || edit == null || edit.include(caller);
    }
}
