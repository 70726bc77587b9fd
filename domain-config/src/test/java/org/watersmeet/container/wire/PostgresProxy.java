package org.watersmeet.container.wire;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Stands before a PostgreSQL on loopback and counts round trips, by the application name of the
 * connection. A round trip is an answered Sync, Query or FunctionCall: where a client waits for the
 * server. COMMIT is one. So is BEGIN, though the driver sends it together with what follows and
 * does not wait: a transaction is counted as dearer than it is, never as cheaper.
 *
 * <p>A round trip is counted before its answer is passed on. So whoever has an answer that needed
 * the database finds all round trips before it in the count.
 *
 * <p>Passwords and cancel requests go through; encryption does not, it is refused by such a server.
 *
 * @see <a href="https://www.postgresql.org/docs/18/protocol-message-formats.html">Message
 *     formats</a>
 */
public final class PostgresProxy implements AutoCloseable {

    private static final int SSL_REQUEST = 80877103;
    private static final int GSS_REQUEST = 80877104;

    private final ServerSocket listener;
    private final int target;
    private final ConcurrentMap<String, LongAdder> roundTrips = new ConcurrentHashMap<>();

    private PostgresProxy(ServerSocket listener, int target) {
        this.listener = listener;
        this.target = target;
    }

    /** Listens on a free port for the database on port {@code target}. */
    public static PostgresProxy before(int target) {
        try {
            PostgresProxy proxy =
                    new PostgresProxy(
                            new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), target);
            Thread.ofVirtual().start(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port to connect to instead of the database's. */
    public int port() {
        return listener.getLocalPort();
    }

    /** How many there have been, on all connections of that application name together. */
    public long roundTrips(String applicationName) {
        LongAdder known = roundTrips.get(applicationName);
        return known == null ? 0 : known.sum();
    }

    void count(String applicationName) {
        roundTrips.computeIfAbsent(applicationName, name -> new LongAdder()).increment();
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
        try (client;
                Socket database = new Socket(InetAddress.getLoopbackAddress(), target)) {
            client.setTcpNoDelay(true);
            database.setTcpNoDelay(true);
            passStart(client, database);
            Thread.ofVirtual().start(() -> passQuestions(client, database));
            new Answers(this::count).pass(database.getInputStream(), client.getOutputStream());
        } catch (IOException e) {
            // one side has gone, and so must the other: both are closed by now
        }
    }

    /** Passes the packets that have no type: wishes for encryption, then the start itself. */
    private static void passStart(Socket client, Socket database) throws IOException {
        DataInputStream from = new DataInputStream(client.getInputStream());
        while (true) {
            int length = from.readInt();
            int code = from.readInt();
            byte[] rest = from.readNBytes(length - 2 * Integer.BYTES);
            database.getOutputStream()
                    .write(
                            ByteBuffer.allocate(length)
                                    .putInt(length)
                                    .putInt(code)
                                    .put(rest)
                                    .array());
            if (code != SSL_REQUEST && code != GSS_REQUEST) {
                return;
            }
            int answer = database.getInputStream().read();
            if (answer != 'N') {
                throw new EOFException("The database wants to encrypt: " + answer);
            }
            client.getOutputStream().write(answer);
        }
    }

    private static void passQuestions(Socket client, Socket database) {
        try (client;
                database) {
            client.getInputStream().transferTo(database.getOutputStream());
        } catch (IOException e) {
            // as in serve
        }
    }

    /** Ends listening; connections end with their clients. */
    @Override
    public void close() throws IOException {
        listener.close();
    }
}
