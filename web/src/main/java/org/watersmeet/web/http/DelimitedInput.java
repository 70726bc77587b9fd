package org.watersmeet.web.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.watersmeet.kernel.Problem;

/**
 * A stream that ends at a delimiter, after which it can begin again. The delimiter's first byte
 * occurs in it once, so each byte is looked at twice at most.
 */
final class DelimitedInput extends InputStream {

    private static final int BUFFER = 64 * 1024;

    private final InputStream in;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[BUFFER];

    /** What is in the buffer: from, to. The first line may be a delimiter without its line end. */
    private int from;

    private int to = 2;

    /** Bytes from {@link #from} that surely belong to the content. */
    private int safe;

    /** Whether the delimiter stands right behind the safe bytes. */
    private boolean found;

    DelimitedInput(InputStream in, byte[] delimiter) {
        this.in = in;
        this.delimiter = delimiter.clone();
        buffer[0] = '\r';
        buffer[1] = '\n';
    }

    /** Starts to look for the delimiter again, from here. */
    void begin() {
        found = false;
        safe = 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (safe == 0 && !found) {
            look();
        }
        if (safe == 0) {
            return -1;
        }
        int count = Math.min(length, safe);
        System.arraycopy(buffer, from, target, offset, count);
        from += count;
        safe -= count;
        return count;
    }

    /** Finds out how far the content goes that is in the buffer; reads on if need be. */
    private void look() throws IOException {
        for (int at = from; at < to; at++) {
            if (buffer[at] == delimiter[0]) {
                int match = matching(at);
                if (match == delimiter.length) {
                    found = true;
                    safe = at - from;
                    return;
                }
                if (at + match == to) {
                    // perhaps its beginning: what stands before is safe, or more must be read
                    safe = at - from;
                    if (safe == 0) {
                        fill();
                    }
                    return;
                }
            }
        }
        safe = to - from;
        if (safe == 0) {
            fill();
        }
    }

    private int matching(int at) {
        int count = 0;
        while (count < delimiter.length
                && at + count < to
                && buffer[at + count] == delimiter[count]) {
            count++;
        }
        return count;
    }

    private void fill() throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
        }
        int count = in.read(buffer, to, BUFFER - to);
        if (count < 0) {
            throw Multipart.malformed("It ends in the middle.");
        }
        to += count;
    }

    /** Reads to the end of the content and over the delimiter. */
    void skipToDelimiter() throws IOException {
        do {
            from += safe;
            safe = 0;
            if (!found) {
                look();
            }
        } while (safe > 0 || !found);
        from += delimiter.length;
        begin();
    }

    /** Whether two hyphens come next, as behind the last delimiter; after that all may end. */
    boolean atHyphens() throws IOException {
        while (to - from < 2) {
            fill();
        }
        return buffer[from] == '-' && buffer[from + 1] == '-';
    }

    /**
     * The rest of a line, without its end; UTF-8, or Latin-1 where it is not.
     *
     * @throws Problem.Invalid if it has more bytes than {@code max}
     */
    String line(int max) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        while (true) {
            if (from == to) {
                fill();
            }
            byte next = buffer[from++];
            if (next == '\n') {
                return text(line.toByteArray());
            }
            line.write(next);
            if (line.size() > max) {
                throw Multipart.malformed("The headers of a part are too long.");
            }
        }
    }

    private static String text(byte[] line) {
        int length =
                line.length > 0 && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        ByteBuffer bytes = ByteBuffer.wrap(line, 0, length);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            return new String(line, 0, length, StandardCharsets.ISO_8859_1);
        }
    }
}
