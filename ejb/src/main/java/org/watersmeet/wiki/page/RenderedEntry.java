package org.watersmeet.wiki.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
 * @param missing compared titles that no page of the space had; the pages that had them once are
 *     among {@code pages}
 */
record RenderedEntry(RenderedBody body, SortedMap<Long, String> pages, SortedSet<String> missing) {

    /**
     * @param nodes what is current of {@link #pages()}
     * @param appeared which of {@link #missing()} there are now, or were once
     */
    boolean valid(
            Map<Long, NodesFragment.Node> nodes, Map<String, TitlesFragment.Target> appeared) {
        for (TitlesFragment.Target target : appeared.values()) {
            if (!target.former() || !pages.containsKey(target.id())) {
                return false;
            }
        }
        for (Map.Entry<Long, String> page : pages.entrySet()) {
            NodesFragment.Node now = nodes.get(page.getKey());
            if (now == null || !now.title().equals(page.getValue())) {
                return false;
            }
        }
        return true;
    }

    byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.html().length + 256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(body.boxes());
            out.writeInt(pages.size());
            for (Map.Entry<Long, String> page : pages.entrySet()) {
                out.writeLong(page.getKey());
                writeText(out, page.getValue());
            }
            out.writeInt(missing.size());
            for (String title : missing) {
                writeText(out, title);
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
                pages.put(in.readLong(), readText(in));
            }
            SortedSet<String> missing = new TreeSet<>();
            for (int left = in.readInt(); left > 0; left--) {
                missing.add(readText(in));
            }
            return new RenderedEntry(new RenderedBody(in.readAllBytes(), boxes), pages, missing);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Not {@code writeUTF}: a link may name a title of any length. */
    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
