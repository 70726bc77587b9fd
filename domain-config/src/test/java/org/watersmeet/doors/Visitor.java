package org.watersmeet.doors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;

/** Somebody who asks one server, through pages and through REST alike. */
final class Visitor {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String BOUNDARY = "----door";

    private final URI server;

    /** Name and value of the header that says who this is; empty for nobody. */
    private final List<String> credentials;

    private Visitor(URI server, List<String> credentials) {
        this.server = server;
        this.credentials = credentials;
    }

    static Visitor anonymous(URI server) {
        return new Visitor(server, List.of());
    }

    /** The same at another server. */
    Visitor at(URI other) {
        return new Visitor(other, credentials);
    }

    Visitor signedIn(String name, String password) {
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        String encoded = Base64.getEncoder().encodeToString(pair);
        return new Visitor(server, List.of("Authorization", "Basic " + encoded));
    }

    Visitor withToken(String secret) {
        return new Visitor(server, List.of("Authorization", "Bearer " + secret));
    }

    /** Signs in by the form; the sign-in's cookie is the credential. */
    Visitor signedInByForm(String name, String password) {
        Answer answer =
                send(
                        "POST",
                        "/dologin.action",
                        "os_username=%s&os_password=%s"
                                .formatted(name, password.replace(" ", "+")));
        if (answer.cookie().isEmpty()) {
            throw new IllegalStateException("not signed in: " + answer.status());
        }
        return new Visitor(server, List.of("Cookie", answer.cookie()));
    }

    /** What came back. */
    record Answer(int status, String location, String type, String cookie, String body) {

        JsonNode json() {
            if (status >= 300) {
                throw new IllegalStateException(status + ": " + body);
            }
            try {
                return JSON.readTree(body);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(status + ": " + body, e);
            }
        }

        /** Whether who asks may not, or there is no such thing for them. */
        boolean refused() {
            return status == 401
                    || status == 403
                    || status == 404
                    || location.startsWith("/login.action?os_destination");
        }
    }

    /** A link as an address of the server; empty when it leads elsewhere. */
    String pathOf(String link) {
        String start = server.toString();
        if (link.startsWith(start)) {
            return link.substring(start.length());
        }
        return link.startsWith("/") && !link.startsWith("//") ? link : "";
    }

    Answer get(String address) {
        return send("GET", address, "");
    }

    /**
     * @param body JSON, the fields of a form, or {@code @file} or {@code @picture} before the
     *     fields
     */
    Answer send(String method, String address, String body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + address))
                        .timeout(Duration.ofSeconds(60))
                        // so that nobody is refused as a form of another site, but by what they may
                        .header("X-Atlassian-Token", "no-check");
        if (!credentials.isEmpty()) {
            request.headers(credentials.toArray(String[]::new));
        }
        if (method.equals("GET")) {
            request.GET();
        } else {
            fill(request, method, body);
        }
        try {
            HttpResponse<String> response =
                    CLIENT.send(
                            request.build(),
                            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(
                    response.statusCode(),
                    response.headers().firstValue("Location").orElse(""),
                    response.headers().firstValue("Content-Type").orElse(""),
                    response.headers().firstValue("Set-Cookie").orElse("").replaceFirst(";.*", ""),
                    response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + address, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void fill(HttpRequest.Builder request, String method, String body) {
        if (body.startsWith("@")) {
            request.header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .method(method, BodyPublishers.ofByteArray(multipart(body)));
            return;
        }
        boolean json = body.startsWith("{") || body.startsWith("[");
        request.header(
                        "Content-Type",
                        json ? "application/json" : "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString(body));
    }

    private static byte[] multipart(String body) {
        String[] words = body.split(" ");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 1; i < words.length; i++) {
            String[] field = words[i].split("=", 2);
            part(out, "name=\"" + field[0] + "\"", field[1].getBytes(StandardCharsets.UTF_8));
        }
        if (words[0].equals("@picture")) {
            part(out, "name=\"picture\"; filename=\"me.png\"", picture());
        } else {
            byte[] text = "words in a file".getBytes(StandardCharsets.UTF_8);
            part(out, "name=\"file\"; filename=\"a.txt\"", text);
        }
        out.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    private static void part(ByteArrayOutputStream out, String disposition, byte[] content) {
        String head = "--%s\r\nContent-Disposition: form-data; %s\r\n\r\n";
        out.writeBytes(head.formatted(BOUNDARY, disposition).getBytes(StandardCharsets.UTF_8));
        out.writeBytes(content);
        out.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] picture() {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
