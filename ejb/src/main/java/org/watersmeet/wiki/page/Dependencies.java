package org.watersmeet.wiki.page;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.watersmeet.people.user.UserReference;

/**
 * Everything that a rendering read beside its source; it is valid exactly as long as all of that is
 * as it was. {@link Validation} asks.
 *
 * @param pages titles of the pages that links were resolved to, by id: what a link depends on is
 *     that the title is still that page's, not what the page says
 * @param missing names that no page had; the pages that had them once are among {@code pages}
 * @param files attachments epochs of the contents whose files it shows or misses, by id
 * @param people what the users it mentions are called; empty for those who are not known
 */
record Dependencies(
        SortedMap<Long, String> pages,
        SortedSet<TitlesFragment.Name> missing,
        SortedMap<Long, Long> files,
        SortedMap<UserReference, String> people) {

    static final Dependencies NONE =
            new Dependencies(new TreeMap<>(), new TreeSet<>(), new TreeMap<>(), new TreeMap<>());

    /**
     * @param now the answers to what {@link Validation} asks for this, or for more
     */
    boolean hold(Validation.Now now) {
        return titlesHold(now.nodes())
                && filesHold(now.nodes())
                && missingHold(now.appeared())
                && peopleHold(now.people());
    }

    private boolean titlesHold(Map<Long, NodesFragment.Node> nodes) {
        for (Map.Entry<Long, String> page : pages.entrySet()) {
            NodesFragment.Node now = nodes.get(page.getKey());
            if (now == null || !now.title().equals(page.getValue())) {
                return false;
            }
        }
        return true;
    }

    private boolean filesHold(Map<Long, NodesFragment.Node> nodes) {
        for (Map.Entry<Long, Long> container : files.entrySet()) {
            NodesFragment.Node now = nodes.get(container.getKey());
            if (now == null || now.filesEpoch() != container.getValue()) {
                return false;
            }
        }
        return true;
    }

    private boolean missingHold(Map<TitlesFragment.Name, TitlesFragment.Target> appeared) {
        for (TitlesFragment.Name name : missing) {
            TitlesFragment.Target target = appeared.get(name);
            if (target != null && (!target.former() || !pages.containsKey(target.id()))) {
                return false;
            }
        }
        return true;
    }

    private boolean peopleHold(Map<UserReference, String> called) {
        for (Map.Entry<UserReference, String> person : people.entrySet()) {
            if (!Objects.requireNonNullElse(called.get(person.getKey()), "")
                    .equals(person.getValue())) {
                return false;
            }
        }
        return true;
    }

    /** Contents that {@link #hold} must be told about. */
    SortedSet<Long> nodes() {
        SortedSet<Long> ids = new TreeSet<>(pages.keySet());
        ids.addAll(files.keySet());
        return ids;
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(pages.size());
        for (Map.Entry<Long, String> page : pages.entrySet()) {
            out.writeLong(page.getKey());
            CachedText.write(out, page.getValue());
        }
        out.writeInt(missing.size());
        for (TitlesFragment.Name name : missing) {
            out.writeLong(name.spaceId());
            CachedText.write(out, name.titleKey());
        }
        out.writeInt(files.size());
        for (Map.Entry<Long, Long> container : files.entrySet()) {
            out.writeLong(container.getKey());
            out.writeLong(container.getValue());
        }
        out.writeInt(people.size());
        for (Map.Entry<UserReference, String> person : people.entrySet()) {
            out.writeBoolean(person.getKey().key());
            CachedText.write(out, person.getKey().value());
            CachedText.write(out, person.getValue());
        }
    }

    static Dependencies read(DataInputStream in) throws IOException {
        SortedMap<Long, String> pages = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            pages.put(in.readLong(), CachedText.read(in));
        }
        SortedSet<TitlesFragment.Name> missing = new TreeSet<>();
        for (int left = in.readInt(); left > 0; left--) {
            missing.add(new TitlesFragment.Name(in.readLong(), CachedText.read(in)));
        }
        SortedMap<Long, Long> files = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            files.put(in.readLong(), in.readLong());
        }
        SortedMap<UserReference, String> people = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            UserReference naming = new UserReference(in.readBoolean(), CachedText.read(in));
            people.put(naming, CachedText.read(in));
        }
        return new Dependencies(pages, missing, files, people);
    }
}
