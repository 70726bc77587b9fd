package org.watersmeet.cluster;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.watersmeet.site.Login;
import org.watersmeet.site.Member;

/** A program that sends files to one member and fetches them from it, as the administrator. */
public final class FileSender {

    private static final String BOUNDARY = "----watersmeet-test";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(3))
                    .build();
    private final Member member;
    private final Login login;

    public FileSender(Member member, Login login) {
        this.member = member;
        this.login = login;
    }

    /**
     * Sends a file and returns the status.
     *
     * @throws IllegalStateException if there is no answer
     */
    public int put(String path, String name, byte[] content) {
        return send(upload(path, name, new ByteArrayInputStream(content))).statusCode();
    }

    /** Sends a file that may take its time, or break off. */
    public CompletableFuture<Integer> put(String path, String name, InputStream content) {
        return http.sendAsync(upload(path, name, content), HttpResponse.BodyHandlers.discarding())
                .thenApply(HttpResponse::statusCode);
    }

    private HttpRequest upload(String path, String name, InputStream content) {
        String head =
                "--"
                        + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + name
                        + "\"\r\n\r\n";
        List<InputStream> parts =
                List.of(text(head), content, text("\r\n--" + BOUNDARY + "--\r\n"));
        return request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .header("X-Atlassian-Token", "no-check")
                .PUT(
                        HttpRequest.BodyPublishers.ofInputStream(
                                () -> new SequenceInputStream(Collections.enumeration(parts))))
                .build();
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The bytes of the answer, whatever its status. */
    public byte[] get(String path) {
        return send(request(path).build()).body();
    }

    int status(String path) {
        return send(request(path).build()).statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(member.at(path))
                .timeout(PATIENCE)
                .header("Authorization", login.basic());
    }

    /**
     * @throws IllegalStateException if there is no answer
     */
    private HttpResponse<byte[]> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
