package org.watersmeet.platform.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A server on all addresses of this machine that counts who connects, and says one thing to all.
 */
final class SinkServer implements AutoCloseable {

    /** How a client that speaks TLS begins; it says no lines. */
    private static final int TLS = 0x16;

    private final ServerSocket socket;
    private final List<Integer> peers = new CopyOnWriteArrayList<>();
    private final List<String> heads = new CopyOnWriteArrayList<>();
    private final @Nullable String answer;

    /**
     * @param answer sent to everybody; null to listen for ever
     */
    SinkServer(@Nullable String answer) {
        this.answer = answer;
        try {
            socket = new ServerSocket(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How many have connected, also those that said nothing. */
    int connections() {
        try (Socket last = new Socket(InetAddress.getLoopbackAddress(), port())) {
            // connections are taken in their order: when this one is known all before are
            long patience = System.nanoTime() + 5_000_000_000L;
            while (!peers.contains(last.getLocalPort())) {
                if (System.nanoTime() > patience) {
                    throw new IllegalStateException("the sink takes no connections");
                }
                Thread.onSpinWait();
            }
            return peers.indexOf(last.getLocalPort());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The requests' lines and headers. */
    List<String> heads() {
        return heads;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                peers.add(client.getPort());
                Thread.ofVirtual().start(() -> speak(client));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void speak(Socket client) {
        try (client) {
            heads.add(head(client.getInputStream()));
            if (answer == null) {
                Thread.sleep(10_000);
            } else {
                client.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException | InterruptedException e) {
            // the client has left
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0 || next == TLS) {
                break;
            }
            head.append((char) next);
        }
        return head.toString();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
