package org.watersmeet.platform.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.watersmeet.platform.http.OutboundException.Reason;

/**
 * One request and its answer in HTTP/1.1 on a connection of its own.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112">RFC 9112</a>
 */
final class Exchange {

    private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})( .*)?");
    private static final Pattern LENGTH = Pattern.compile("\\d{1,10}");
    private static final Pattern CHUNK = Pattern.compile("([0-9A-Fa-f]{1,8})\\s*(;.*)?");

    /** Bytes of status line and headers, and of a chunked body's own lines. */
    private static final int MAX_LINES = 64 * 1024;

    private static final int FIRST_FINAL_STATUS = 200;
    private static final int NO_CONTENT = 204;
    private static final int NOT_MODIFIED = 304;

    private final Socket socket;
    private final int maxBytes;
    private int lineBytes;

    Exchange(Socket socket, int maxBytes) {
        this.socket = socket;
        this.maxBytes = maxBytes;
    }

    OutboundAnswer run(Destination destination, OutboundRequest request) throws IOException {
        socket.getOutputStream().write(head(destination, request));
        socket.getOutputStream().write(request.body());
        socket.getOutputStream().flush();
        InputStream in = new BufferedInputStream(socket.getInputStream());
        int status = status(in);
        Map<String, String> headers = headers(in);
        while (status < FIRST_FINAL_STATUS) {
            status = status(in);
            headers = headers(in);
        }
        boolean empty =
                status == NO_CONTENT || status == NOT_MODIFIED || request.method().equals("HEAD");
        return new OutboundAnswer(status, headers, empty ? new byte[0] : body(in, headers));
    }

    private static byte[] head(Destination destination, OutboundRequest request) {
        StringBuilder head = new StringBuilder();
        head.append(request.method()).append(' ').append(destination.target());
        head.append(" HTTP/1.1\r\nHost: ").append(destination.authority());
        head.append("\r\nConnection: close\r\nUser-Agent: Watersmeet\r\n");
        head.append("Content-Length: ").append(request.body().length).append("\r\n");
        request.headers()
                .forEach(
                        (name, value) ->
                                head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private int status(InputStream in) throws IOException {
        Matcher line = STATUS.matcher(line(in));
        if (!line.matches()) {
            throw malformed("no status line");
        }
        return Integer.parseInt(line.group(1));
    }

    private Map<String, String> headers(InputStream in) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon < 1) {
                throw malformed("no header");
            }
            headers.putIfAbsent(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(InputStream in, Map<String, String> headers) throws IOException {
        String coding = headers.get("transfer-encoding");
        if (coding != null) {
            return coding.equalsIgnoreCase("chunked") ? chunked(in) : refuse(coding);
        }
        String length = headers.get("content-length");
        if (length == null) {
            byte[] all = in.readNBytes(maxBytes + 1);
            requireRoom(all.length);
            return all;
        }
        if (!LENGTH.matcher(length).matches()) {
            throw malformed("no length");
        }
        return exactly(in, Long.parseLong(length));
    }

    private static byte[] refuse(String coding) throws OutboundException {
        throw malformed("transfer coding " + coding);
    }

    private byte[] chunked(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        while (true) {
            Matcher line = CHUNK.matcher(line(in));
            if (!line.matches()) {
                throw malformed("no chunk");
            }
            long size = Long.parseLong(line.group(1), 16);
            if (size == 0) {
                headers(in); // the trailer, which nobody needs
                return all.toByteArray();
            }
            requireRoom(all.size() + size);
            all.write(exactly(in, size));
            if (!line(in).isEmpty()) {
                throw malformed("a chunk longer than it says");
            }
        }
    }

    private byte[] exactly(InputStream in, long size) throws IOException {
        requireRoom(size);
        byte[] bytes = in.readNBytes((int) size);
        if (bytes.length < size) {
            throw malformed("an answer shorter than it says");
        }
        return bytes;
    }

    private void requireRoom(long size) throws OutboundException {
        if (size > maxBytes) {
            throw new OutboundException(
                    Reason.TOO_LARGE, "The answer is larger than %d bytes.".formatted(maxBytes));
        }
    }

    private String line(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw malformed("an answer that ends within a line");
            }
            if (++lineBytes > MAX_LINES) {
                throw new OutboundException(Reason.TOO_LARGE, "The answer has too many headers.");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    private static OutboundException malformed(String what) {
        return new OutboundException(Reason.MALFORMED, "The answer is not HTTP: " + what + ".");
    }
}
