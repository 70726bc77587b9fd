package org.watersmeet.platform.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.watersmeet.platform.http.OutboundException.Reason;

/**
 * Sends requests to other servers. A name is resolved once, all its addresses must be public, and
 * the connection goes to the address that was looked at: a name that resolves differently a moment
 * later changes nothing. Redirects are not followed; an answer is cut off at a size and a time.
 * There is no way through a proxy.
 */
public final class OutboundClient {

    private static final OutboundClient OF_SERVER =
            new OutboundClient(
                    OutboundSettings.ofServer(),
                    host -> List.of(InetAddress.getAllByName(host)),
                    PublicAddress::is);

    /** Asks for the addresses of a name. */
    interface Resolver {
        List<InetAddress> addresses(String host) throws UnknownHostException;
    }

    private final OutboundSettings settings;
    private final Resolver resolver;
    private final Predicate<InetAddress> permitted;

    OutboundClient(OutboundSettings settings, Resolver resolver, Predicate<InetAddress> permitted) {
        this.settings = settings;
        this.resolver = resolver;
        this.permitted = permitted;
    }

    /** The client as the operator has set it. */
    public static OutboundClient ofServer() {
        return OF_SERVER;
    }

    /**
     * Sends a request; blocks until the answer is complete. Not to be called in a transaction.
     *
     * @throws OutboundException if the place is not allowed, or there is no proper answer
     */
    public OutboundAnswer send(OutboundRequest request) throws OutboundException {
        Destination destination = Destination.of(request.address(), settings);
        long deadline = System.nanoTime() + settings.longest().toNanos();
        InetAddress address = resolve(destination.host(), deadline);
        AtomicBoolean late = new AtomicBoolean();
        try (Socket socket = new Socket(Proxy.NO_PROXY)) {
            // whatever it hangs in, connecting, TLS, reading, writing: it ends
            CompletableFuture<Void> end =
                    CompletableFuture.runAsync(() -> end(socket, late), after(deadline));
            try {
                socket.connect(
                        new InetSocketAddress(address, destination.port()), millis(deadline));
                Socket speaking = destination.tls() ? secured(socket, destination) : socket;
                return new Exchange(speaking, settings.maxBytes()).run(destination, request);
            } finally {
                end.cancel(false);
            }
        } catch (OutboundException e) {
            throw late.get() ? tooSlow(destination) : e;
        } catch (IOException e) {
            boolean slow = late.get() || e instanceof SocketTimeoutException;
            throw slow ? tooSlow(destination) : unreachable(destination, e);
        }
    }

    private InetAddress resolve(String host, long deadline) throws OutboundException {
        List<InetAddress> addresses = addresses(host, deadline);
        // one that is not public among others is a trick or a mistake, so none is used
        if (addresses.isEmpty() || !addresses.stream().allMatch(permitted)) {
            throw new OutboundException(
                    Reason.REFUSED,
                    "%s is not at a public address: this server does not connect to it."
                            .formatted(host));
        }
        return addresses.getFirst();
    }

    private List<InetAddress> addresses(String host, long deadline) throws OutboundException {
        CompletableFuture<List<InetAddress>> asked = new CompletableFuture<>();
        Thread.ofVirtual().name("outbound-name").start(() -> ask(host, asked));
        try {
            return asked.get(millis(deadline), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new OutboundException(Reason.TOO_SLOW, host + " was not resolved in time.", e);
        } catch (ExecutionException e) {
            throw new OutboundException(Reason.UNREACHABLE, host + " has no address.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OutboundException(Reason.UNREACHABLE, "This member is stopping.", e);
        }
    }

    private void ask(String host, CompletableFuture<List<InetAddress>> asked) {
        try {
            asked.complete(resolver.addresses(host));
        } catch (UnknownHostException | RuntimeException e) {
            asked.completeExceptionally(e);
        }
    }

    /** The certificate must be of the name that was asked for, whatever the address. */
    private static Socket secured(Socket plain, Destination destination) throws IOException {
        SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
        SSLSocket socket =
                (SSLSocket)
                        factory.createSocket(plain, destination.host(), destination.port(), false);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        parameters.setProtocols(new String[] {"TLSv1.3", "TLSv1.2"});
        socket.setSSLParameters(parameters);
        socket.startHandshake();
        return socket;
    }

    private static Executor after(long deadline) {
        return CompletableFuture.delayedExecutor(
                millis(deadline), TimeUnit.MILLISECONDS, Runnable::run);
    }

    private static void end(Socket socket, AtomicBoolean late) {
        late.set(true);
        try {
            socket.close();
        } catch (IOException e) {
            // it is closed, then
        }
    }

    /** At least 1: 0 would mean for ever. */
    private static int millis(long deadline) {
        return Math.toIntExact(
                Math.max(1, Duration.ofNanos(deadline - System.nanoTime()).toMillis()));
    }

    private static OutboundException tooSlow(Destination destination) {
        return new OutboundException(
                Reason.TOO_SLOW, destination.host() + " did not answer completely in time.");
    }

    private static OutboundException unreachable(Destination destination, IOException e) {
        return new OutboundException(
                Reason.UNREACHABLE,
                "%s did not answer: %s".formatted(destination.host(), e.getMessage()),
                e);
    }
}
