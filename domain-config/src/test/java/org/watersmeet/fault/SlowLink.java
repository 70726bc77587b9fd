package org.watersmeet.fault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A link to a server on loopback that can be made slow, silent or be cut. What passes is passed on
 * unread.
 */
final class SlowLink implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final ServerSocket listener;
    private final int target;
    private final String source;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Duration delay = Duration.ZERO;
    private volatile boolean silent;

    private SlowLink(ServerSocket listener, int target, String source) {
        this.listener = listener;
        this.target = target;
        this.source = source;
    }

    /**
     * Listens on a free port.
     *
     * @param target the port on loopback that it leads to
     * @param source the address of loopback that it connects from
     */
    static SlowLink to(int target, String source) {
        try {
            SlowLink link =
                    new SlowLink(
                            new ServerSocket(0, 50, InetAddress.getLoopbackAddress()),
                            target,
                            source);
            Thread.ofVirtual().start(link::accept);
            return link;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return listener.getLocalPort();
    }

    /** From now on each portion of bytes arrives so much later, either way. */
    void delay(Duration each) {
        delay = each;
    }

    /** From now on, or no longer, nothing passes either way, and no connection ends. */
    void silent(boolean now) {
        silent = now;
    }

    /** Ends all connections; new ones are accepted. */
    void cut() {
        open.forEach(SlowLink::end);
    }

    /** No more bytes go to the server, whose answers still come: on each connection. */
    void halfClose() {
        open.stream().filter(it -> it.getPort() == target).forEach(SlowLink::endOutput);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listener.accept();
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void serve(Socket client) {
        Socket server = new Socket();
        open.add(client);
        open.add(server);
        try {
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            server.bind(new InetSocketAddress(source, 0));
            server.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), target));
            Thread back = Thread.ofVirtual().start(() -> pass(server, client));
            pass(client, server);
            back.join();
        } catch (IOException e) {
            // the server is away: the client learns it by the end of its connection
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end(client);
            end(server);
            open.remove(client);
            open.remove(server);
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                hold();
                out.write(buffer, 0, read);
            }
            to.shutdownOutput(); // what comes the other way may go on
        } catch (IOException e) {
            end(from);
            end(to);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void hold() throws InterruptedException {
        Thread.sleep(delay);
        while (silent) {
            Thread.sleep(10);
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // it was not open any more
        }
    }

    private static void endOutput(Socket socket) {
        try {
            socket.shutdownOutput();
        } catch (IOException e) {
            // it was not open any more
        }
    }

    @Override
    public void close() throws IOException {
        listener.close();
        cut();
    }
}
