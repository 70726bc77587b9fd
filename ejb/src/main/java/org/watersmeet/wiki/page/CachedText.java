package org.watersmeet.wiki.page;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Texts in cached bytes. Not {@code writeUTF}: a link may name a title of any length. */
final class CachedText {

    private CachedText() {}

    static void write(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    static String read(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    static void writeOptional(DataOutputStream out, @Nullable String text) throws IOException {
        out.writeBoolean(text != null);
        if (text != null) {
            write(out, text);
        }
    }

    static @Nullable String readOptional(DataInputStream in) throws IOException {
        return in.readBoolean() ? read(in) : null;
    }
}
