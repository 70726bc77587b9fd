package org.watersmeet.attack;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * What no attack may reach: a file and a listener on the server's machine, both of which hold the
 * same secret, and a file that only an attacker's code would make. Set out anew for each test, and
 * found untouched after it.
 */
final class Canary implements BeforeEachCallback, AfterEachCallback {

    private final String secret = "canary" + UUID.randomUUID().toString().replace("-", "");
    private @Nullable Path folder;
    private @Nullable HttpServer sink;
    private final AtomicInteger hits = new AtomicInteger();

    @Override
    public void beforeEach(ExtensionContext test) throws IOException {
        hits.set(0);
        folder = Files.createTempDirectory("watersmeet-canary");
        Files.writeString(file(), secret);
        HttpServer listener =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        listener.createContext(
                "/",
                exchange -> {
                    hits.incrementAndGet();
                    byte[] answer = secret.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        listener.start();
        sink = listener;
    }

    /** What an answer must not hold. */
    String secret() {
        return secret;
    }

    Path file() {
        return requireNonNull(folder).resolve("canary.txt");
    }

    /** A file that is not there as long as no command and no code of an attacker runs. */
    Path made() {
        return requireNonNull(folder).resolve("made.txt");
    }

    String sinkAuthority() {
        return "127.0.0.1:" + requireNonNull(sink).getAddress().getPort();
    }

    String sinkAddress() {
        return "http://" + sinkAuthority() + "/";
    }

    int hits() {
        return hits.get();
    }

    /** Ways to name the file, the listener, and files of the application. */
    List<String> names() {
        return List.of(
                file().toString(),
                "../../../../../../../../../../.." + file(),
                "..%2f..%2f..%2f..%2f..%2f..%2f..%2f.." + file().toString().replace("/", "%2f"),
                file().toUri().toString(),
                "file://localhost" + file(),
                sinkAddress(),
                sinkAddress() + "x.vm",
                "jar:" + sinkAddress() + "x.jar!/x",
                "jar:" + file().toUri() + "!/x",
                "//" + sinkAuthority() + "/x",
                "/WEB-INF/web.xml",
                "../WEB-INF/web.xml",
                "classpath:META-INF/MANIFEST.MF",
                "page/history.jte");
    }

    @Override
    public void afterEach(ExtensionContext test) throws IOException {
        try {
            assertThat(hits()).as("requests to the listener").isZero();
            assertThat(made()).doesNotExist();
        } finally {
            requireNonNull(sink).stop(0);
            Files.deleteIfExists(file());
            Files.deleteIfExists(made());
            Files.delete(requireNonNull(folder));
        }
    }
}
