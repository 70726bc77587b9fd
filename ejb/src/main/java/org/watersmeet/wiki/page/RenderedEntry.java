package org.watersmeet.wiki.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A rendered body with everything it read, in the form its cache holds.
 *
 * @param slots what has to be put into the body for each reader, in order
 */
record RenderedEntry(RenderedBody body, Dependencies read, List<BodySlot> slots) {

    RenderedEntry {
        slots = List.copyOf(slots);
    }

    byte[] write() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(body.html().length + 256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(body.boxes());
            read.write(out);
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
            Dependencies read = Dependencies.read(in);
            List<BodySlot> slots = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                slots.add(BodySlot.read(in));
            }
            RenderedBody body = new RenderedBody(in.readAllBytes(), boxes);
            return new RenderedEntry(body, read, slots);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
