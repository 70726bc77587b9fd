package org.watersmeet.attack;

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

/**
 * What no attack may reach: a file and a listener on the server's machine, both of which hold the
 * same secret, and a file that only an attacker's code would make.
 */
final class Canary implements AutoCloseable {

    private final String secret = "canary" + UUID.randomUUID().toString().replace("-", "");
    private final Path folder;
    private final HttpServer sink;
    private final AtomicInteger hits = new AtomicInteger();

    Canary() throws IOException {
        folder = Files.createTempDirectory("watersmeet-canary");
        Files.writeString(file(), secret);
        sink = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        sink.createContext(
                "/",
                exchange -> {
                    hits.incrementAndGet();
                    byte[] answer = secret.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        sink.start();
    }

    /** What an answer must not hold. */
    String secret() {
        return secret;
    }

    Path file() {
        return folder.resolve("canary.txt");
    }

    /** A file that is not there as long as no command and no code of an attacker runs. */
    Path made() {
        return folder.resolve("made.txt");
    }

    String sinkAuthority() {
        return "127.0.0.1:" + sink.getAddress().getPort();
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

    /** Neither was asked, and nothing was made. */
    void assertUntouched() {
        assertThat(hits()).as("requests to the listener").isZero();
        assertThat(made()).doesNotExist();
    }

    @Override
    public void close() throws IOException {
        sink.stop(0);
        Files.deleteIfExists(file());
        Files.deleteIfExists(made());
        Files.delete(folder);
    }
}
