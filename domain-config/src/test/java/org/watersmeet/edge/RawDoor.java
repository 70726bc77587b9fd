package org.watersmeet.edge;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** Sends requests byte by byte: a proper client would refuse to send most of what is tried here. */
final class RawDoor {

    private static final int PATIENCE_MILLIS = 40_000;

    private final URI url;
    private final @Nullable SSLContext tls;

    /**
     * @param tls null for a plain connection
     */
    RawDoor(URI url, @Nullable SSLContext tls) {
        this.url = url;
        this.tls = tls;
    }

    /** {@code host:port}, for the header. */
    String authority() {
        return url.getRawAuthority();
    }

    /** A proper GET but for its path. */
    RawAnswer get(String path, String... headers) throws IOException {
        return send("GET", path, "", headers);
    }

    RawAnswer send(String method, String path, String body, String... headers) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append(method)
                .append(' ')
                .append(path)
                .append(" HTTP/1.1\r\nHost: ")
                .append(authority());
        text.append("\r\nConnection: close\r\n");
        if (!body.isEmpty()) {
            text.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        return say(text + "\r\n" + body);
    }

    /** Sends exactly this, and reads until the other side has ended. */
    RawAnswer say(String text) throws IOException {
        try (Socket socket = open()) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return RawAnswer.read(socket.getInputStream());
        } catch (SocketException e) {
            return new RawAnswer(0, java.util.Map.of(), ""); // it was cut off
        }
    }

    private Socket open() throws IOException {
        return tls == null
                ? new Socket(url.getHost(), url.getPort())
                : tls.getSocketFactory().createSocket(url.getHost(), url.getPort());
    }

    /** Whether a connection with this version of TLS only comes about. */
    boolean speaks(String version) throws IOException {
        if (tls == null) {
            throw new IllegalStateException("a plain connection");
        }
        try (SSLSocket socket = (SSLSocket) open()) {
            socket.setEnabledProtocols(new String[] {version});
            socket.startHandshake();
            return socket.getSession().getProtocol().equals(version);
        } catch (javax.net.ssl.SSLException e) {
            return false;
        }
    }
}
