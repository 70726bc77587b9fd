package org.watersmeet.wiki.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A rendered body with everything it read, in the form its cache holds: valid exactly as long as
 * all of that is as it was.
 *
 * @param pages titles of the pages that links were resolved to, by id: what a link depends on is
 *     that the title is still that page's, not what the page says
 * @param missing names that no page had; the pages that had them once are among {@code pages}
 * @param files attachments epochs of the contents whose files it shows or misses, by id
 * @param slots what has to be put into the body for each reader, in order
 */
record RenderedEntry(
        RenderedBody body,
        SortedMap<Long, String> pages,
        SortedSet<TitlesFragment.Name> missing,
        SortedMap<Long, Long> files,
        List<BodySlot> slots) {

    RenderedEntry {
        slots = List.copyOf(slots);
    }

    /**
     * @param nodes what is current of {@link #nodes()}
     * @param appeared what there is now, or was once, of {@link #missing()}, or of more
     */
    boolean valid(
            Map<Long, NodesFragment.Node> nodes,
            Map<TitlesFragment.Name, TitlesFragment.Target> appeared) {
        for (TitlesFragment.Name name : missing) {
            TitlesFragment.Target target = appeared.get(name);
            if (target != null && (!target.former() || !pages.containsKey(target.id()))) {
                return false;
            }
        }
        for (Map.Entry<Long, String> page : pages.entrySet()) {
            NodesFragment.Node now = nodes.get(page.getKey());
            if (now == null || !now.title().equals(page.getValue())) {
                return false;
            }
        }
        for (Map.Entry<Long, Long> container : files.entrySet()) {
            NodesFragment.Node now = nodes.get(container.getKey());
            if (now == null || now.filesEpoch() != container.getValue()) {
                return false;
            }
        }
        return true;
    }

    /** Contents that {@link #valid} must be told about. */
    SortedSet<Long> nodes() {
        SortedSet<Long> ids = new TreeSet<>(pages.keySet());
        ids.addAll(files.keySet());
        return ids;
    }

    byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.html().length + 256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(body.boxes());
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
            out.writeInt(slots.size());
            for (BodySlot slot : slots) {
                slot.write(out);
            }
            out.write(body.html());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static RenderedEntry read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            int boxes = in.readInt();
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
            List<BodySlot> slots = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                slots.add(BodySlot.read(in));
            }
            RenderedBody body = new RenderedBody(in.readAllBytes(), boxes);
            return new RenderedEntry(body, pages, missing, files, slots);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
