package org.watersmeet.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watersmeet.platform.http.OutboundException.Reason;

class OutboundClientTest {

    private static final Duration LONG = Duration.ofSeconds(5);
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private @Nullable SinkServer sink;

    @AfterEach
    void close() {
        if (sink != null) {
            sink.close();
        }
    }

    private SinkServer says(@Nullable String answer) {
        SinkServer server = new SinkServer(answer);
        sink = server;
        return server;
    }

    private static OutboundSettings allowing(int port, Duration longest, String... hosts) {
        Set<String> allowed =
                Set.of(hosts).stream()
                        .map(host -> host + ":" + port)
                        .collect(java.util.stream.Collectors.toSet());
        return new OutboundSettings(allowed, Set.of("http", "https"), 1000, longest);
    }

    /** A client that finds every name at the sink and thinks its address is public. */
    private OutboundClient reaching(SinkServer server, Duration longest) {
        return new OutboundClient(
                allowing(server.port(), longest, "sink.example.org"),
                host -> List.of(LOOPBACK),
                address -> true);
    }

    private static OutboundRequest get(String scheme, String host, int port) {
        return OutboundRequest.get(URI.create(scheme + "://" + host + ":" + port + "/a?b=c"));
    }

    private OutboundAnswer answer(String text) throws OutboundException {
        SinkServer server = says(text);
        return reaching(server, LONG).send(get("http", "sink.example.org", server.port()));
    }

    private Reason failure(@Nullable String text, Duration longest) {
        SinkServer server = says(text);
        OutboundException failure =
                catchThrowableOfType(
                        OutboundException.class,
                        () ->
                                reaching(server, longest)
                                        .send(get("http", "sink.example.org", server.port())));
        assertThat(failure).isNotNull();
        return failure.reason();
    }

    @Test
    void anAllowedPlaceIsAskedOnceAndAnswers() throws OutboundException {
        SinkServer server =
                says(
                        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n"
                                + "Content-Length: 5\r\n\r\nhello");

        OutboundAnswer answer =
                reaching(server, LONG).send(get("http", "sink.example.org", server.port()));

        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("hello");
        assertThat(answer.header("content-type")).isEqualTo("text/plain");
        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.heads().getFirst())
                .startsWith(
                        "GET /a?b=c HTTP/1.1\r\nHost: sink.example.org:" + server.port() + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "0.0.0.0",
                "127.1",
                "2130706433",
                "0x7f000001",
                "0x7f.0.0.1",
                "0177.0.0.1",
                "127.0.0.01",
                "[::1]",
                "[::ffff:127.0.0.1]",
                "[::ffff:7f00:1]",
                "[64:ff9b::7f00:1]",
                "[::]",
                "169.254.169.254",
                "loop.example.org"
            })
    void whateverLeadsToThisMachineIsNeverConnectedTo(String host) {
        SinkServer server = says("HTTP/1.1 200 OK\r\n\r\n");
        OutboundClient client =
                new OutboundClient(
                        allowing(server.port(), LONG, host), this::resolve, PublicAddress::is);

        for (String scheme : List.of("http", "https")) {
            assertThatThrownBy(() -> client.send(get(scheme, host, server.port())))
                    .isInstanceOfSatisfying(
                            OutboundException.class,
                            e -> assertThat(e.reason()).isEqualTo(Reason.REFUSED));
        }
        assertThat(server.connections()).isZero();
    }

    private List<InetAddress> resolve(String host) throws UnknownHostException {
        return host.equals("loop.example.org")
                ? List.of(LOOPBACK)
                : List.of(InetAddress.getAllByName(host));
    }

    @Test
    void oneAddressOfThisMachineAmongPublicOnesIsEnoughToRefuse() throws Exception {
        SinkServer server = says("HTTP/1.1 200 OK\r\n\r\n");
        List<InetAddress> mixed = List.of(InetAddress.getByName("1.1.1.1"), LOOPBACK);
        OutboundClient client =
                new OutboundClient(
                        allowing(server.port(), LONG, "sink.example.org"),
                        host -> mixed,
                        PublicAddress::is);

        assertThatThrownBy(() -> client.send(get("http", "sink.example.org", server.port())))
                .hasMessageContaining("public address");
        assertThat(server.connections()).isZero();
    }

    @Test
    void aNameIsResolvedOnceAndWhatWasLookedAtIsConnectedTo() throws Exception {
        SinkServer server = says("HTTP/1.1 204 No Content\r\n\r\n");
        InetAddress elsewhere = InetAddress.getByName("127.0.0.99");
        AtomicInteger asked = new AtomicInteger();
        OutboundClient client =
                new OutboundClient(
                        allowing(server.port(), LONG, "sink.example.org"),
                        host -> List.of(asked.getAndIncrement() == 0 ? LOOPBACK : elsewhere),
                        address -> !address.equals(elsewhere));

        assertThat(client.send(get("http", "sink.example.org", server.port())).status())
                .isEqualTo(204);
        assertThat(asked).hasValue(1);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void aRedirectIsAnAnswerAndNotFollowed() throws OutboundException {
        SinkServer inner = new SinkServer("HTTP/1.1 200 OK\r\n\r\n");
        try (inner) {
            OutboundAnswer answer =
                    answer(
                            "HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:%d/\r\n\r\n"
                                    .formatted(inner.port()));

            assertThat(answer.status()).isEqualTo(302);
            assertThat(inner.connections()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://other.example.org/",
                "http://sink.example.org/",
                "http://sink.example.org:81/",
                "ftp://sink.example.org:99/",
                "file:///etc/passwd",
                "http:sink.example.org",
                "http://user:secret@sink.example.org:99/",
                "http://sink.example.org.evil.example:99/",
                "http://evil.example/?sink.example.org:99"
            })
    void whatIsNotOnTheListIsNotEvenResolved(String address) {
        AtomicInteger asked = new AtomicInteger();
        OutboundClient client =
                new OutboundClient(
                        allowing(99, LONG, "sink.example.org"),
                        host -> {
                            asked.incrementAndGet();
                            return List.of(LOOPBACK);
                        },
                        any -> true);

        assertThatThrownBy(() -> client.send(OutboundRequest.get(URI.create(address))))
                .isInstanceOfSatisfying(
                        OutboundException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.REFUSED));
        assertThat(asked).hasValue(0);
    }

    @Test
    void nothingIsAllowedUntilAnOperatorSaysSo() {
        assertThatThrownBy(
                        () ->
                                OutboundClient.ofServer()
                                        .send(
                                                OutboundRequest.get(
                                                        URI.create("https://example.org/"))))
                .isInstanceOf(OutboundException.class)
                .hasMessageContaining("watersmeet.outbound.hosts");
    }

    @Test
    void anAnswerThatIsTooLargeIsNotTaken() {
        String much = "x".repeat(1001);

        assertThat(failure("HTTP/1.1 200 OK\r\nContent-Length: 1001\r\n\r\n" + much, LONG))
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(failure("HTTP/1.1 200 OK\r\n\r\n" + much, LONG)).isEqualTo(Reason.TOO_LARGE);
        String chunked = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        assertThat(failure(chunked + "3e9\r\n" + much, LONG)).isEqualTo(Reason.TOO_LARGE);
        assertThat(failure("HTTP/1.1 200 OK\r\n" + "a: b\r\n".repeat(20_000), LONG))
                .isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void anAnswerInChunksIsPutTogether() throws OutboundException {
        OutboundAnswer answer =
                answer(
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                                + "3\r\nabc\r\n2;x=y\r\nde\r\n0\r\nTrailer: x\r\n\r\n");

        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("abcde");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SSH-2.0-OpenSSH\r\n",
                "HTTP/1.1 200",
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nshort",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n0\r\n\r\n"
            })
    void whatIsNotHttpIsToldSo(String answer) {
        assertThat(failure(answer, LONG)).isEqualTo(Reason.MALFORMED);
    }

    @Test
    void whoSaysNothingIsNotWaitedForLonger() {
        assertThat(failure(null, Duration.ofMillis(30))).isEqualTo(Reason.TOO_SLOW);
    }

    @Test
    void whoProvesNothingIsNotSpokenTo() {
        SinkServer server = says("this is no TLS");

        assertThatThrownBy(
                        () ->
                                reaching(server, LONG)
                                        .send(get("https", "sink.example.org", server.port())))
                .isInstanceOfSatisfying(
                        OutboundException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.UNREACHABLE));
        assertThat(String.join("", server.heads())).doesNotContain("GET");
    }

    @Test
    void headersCannotBeSmuggledIn() {
        OutboundRequest request = OutboundRequest.get(URI.create("https://sink.example.org/"));

        assertThatThrownBy(() -> request.with("X-A", "b\r\nX-C: d"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> request.with("Host", "other.example.org"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
