package org.watersmeet.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** A program that sends and fetches files, as the administrator. */
public final class FileClient {

    private static final String BOUNDARY = "----watersmeet-test";
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final ByteArrayOutputStream form = new ByteArrayOutputStream();

    /** Adds a file to the form. */
    public FileClient file(String name, @Nullable String type, String content) {
        return part("name=\"file\"; filename=\"" + name + "\"", type, bytes(content));
    }

    public FileClient file(String name, @Nullable String type, byte[] content) {
        return part("name=\"file\"; filename=\"" + name + "\"", type, content);
    }

    public FileClient field(String name, String value) {
        return part("name=\"" + name + "\"", null, bytes(value));
    }

    /** A part as odd as a client may send it. */
    public FileClient part(String disposition, @Nullable String type, byte[] content) {
        form.writeBytes(
                bytes(
                        "--"
                                + BOUNDARY
                                + "\r\nContent-Disposition: form-data; "
                                + disposition
                                + "\r\n"
                                + (type == null ? "" : "Content-Type: " + type + "\r\n")
                                + "\r\n"));
        form.writeBytes(content);
        form.writeBytes(bytes("\r\n"));
        return this;
    }

    public Wiki.Reply send(String method, String path) {
        return send(Wiki.asAdmin().with("X-Atlassian-Token", "nocheck"), method, path);
    }

    public Wiki.Reply send(Wiki sender, String method, String path) {
        form.writeBytes(bytes("--" + BOUNDARY + "--\r\n"));
        return sender.with("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .send(method, path, HttpRequest.BodyPublishers.ofByteArray(form.toByteArray()));
    }

    /** Fetches bytes. */
    public static HttpResponse<byte[]> get(String path, String... headers) {
        return fetch("GET", path, headers);
    }

    public static HttpResponse<byte[]> fetch(String method, String path, String... headers) {
        String pair = TestServer.ADMIN + ":" + TestServer.ADMIN_PASSWORD;
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(TestServer.address() + path))
                        .timeout(Duration.ofSeconds(60))
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(bytes(pair)))
                        .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
