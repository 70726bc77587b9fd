package org.watersmeet.wiki.content;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.UserId;

/** The form in which a cache that is limited in bytes holds a revision. */
final class RevisionBytes {

    private RevisionBytes() {}

    static byte[] write(Revision revision) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(revision.body().length() + 256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(revision.author().value());
            out.writeLong(revision.createdAt().getEpochSecond());
            out.writeInt(revision.createdAt().getNano());
            out.writeBoolean(revision.minor());
            writeText(out, revision.title());
            writeText(out, revision.comment());
            writeText(out, revision.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Revision read(ContentId content, int number, byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            UserId author = new UserId(in.readLong());
            Instant createdAt = Instant.ofEpochSecond(in.readLong(), in.readInt());
            boolean minor = in.readBoolean();
            String title = readText(in);
            String comment = readText(in);
            String body = readText(in);
            return new Revision(content, number, title, body, author, createdAt, comment, minor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    private static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
