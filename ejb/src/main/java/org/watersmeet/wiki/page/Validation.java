package org.watersmeet.wiki.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.watersmeet.people.user.NamedUsersFragment;
import org.watersmeet.people.user.UserReference;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.platform.database.StampFragment;

/**
 * The questions whose answers tell whether what renderings read is still so; for any number of them
 * asked together.
 */
record Validation(
        SortedSet<Long> nodes,
        SortedSet<TitlesFragment.Name> missing,
        SortedSet<UserReference> people) {

    /** How things are now. */
    record Now(
            Map<Long, NodesFragment.Node> nodes,
            Map<TitlesFragment.Name, TitlesFragment.Target> appeared,
            Map<UserReference, String> people) {}

    static Validation of(Collection<RenderedEntry> known) {
        Validation all = new Validation(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
        for (RenderedEntry entry : known) {
            all.nodes.addAll(entry.read().nodes());
            all.missing.addAll(entry.read().missing());
            all.people.addAll(entry.read().people().keySet());
        }
        return all;
    }

    List<StampFragment<?>> questions() {
        List<StampFragment<?>> all = new ArrayList<>(questionsBesideNodes());
        if (!nodes.isEmpty()) {
            all.add(new NodesFragment(nodes));
        }
        return all;
    }

    /** For callers that have questions of their own about nodes and ask them together. */
    List<StampFragment<?>> questionsBesideNodes() {
        List<StampFragment<?>> all = new ArrayList<>(2);
        if (!missing.isEmpty()) {
            all.add(new TitlesFragment(missing));
        }
        if (!people.isEmpty()) {
            all.add(new NamedUsersFragment(people));
        }
        return all;
    }

    Now ask() {
        questions().forEach(RequestStamp.current()::expect);
        return with(
                nodes.isEmpty()
                        ? Map.of()
                        : RequestStamp.current().askSet(new NodesFragment(nodes)));
    }

    /**
     * @param known about all of {@link #nodes}, or more
     */
    Now with(Map<Long, NodesFragment.Node> known) {
        return new Now(
                known,
                missing.isEmpty()
                        ? Map.of()
                        : RequestStamp.current().askSet(new TitlesFragment(missing)),
                people.isEmpty()
                        ? Map.of()
                        : RequestStamp.current().askSet(new NamedUsersFragment(people)));
    }
}
