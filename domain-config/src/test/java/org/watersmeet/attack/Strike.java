package org.watersmeet.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.watersmeet.container.TestServer;

/** A request as an attacker writes it: byte by byte, with no client that tidies it up. */
final class Strike {

    private static final int PATIENCE = 20_000;

    private final String method;
    private final String target;
    private final StringBuilder headers = new StringBuilder();
    private String host;
    private byte[] body = new byte[0];

    private Strike(String method, String target) {
        this.method = method;
        this.target = target;
        URI server = URI.create(TestServer.address());
        this.host = server.getAuthority();
    }

    /**
     * @param target what stands in the request line, as it is
     */
    static Strike of(String method, String target) {
        return new Strike(method, target);
    }

    /** Sends a GET of nobody. */
    static Struck get(String target) {
        return of("GET", target).send();
    }

    /** Sends a GET of the administrator. */
    static Struck getAsAdmin(String target) {
        return of("GET", target).asAdmin().send();
    }

    /** A form, sent as another program sends it: with the header that no browser adds by itself. */
    static Strike form(String target, String fields) {
        return of("POST", target)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .with("X-Atlassian-Token", "no-check")
                .body(fields);
    }

    static Strike json(String method, String target, String json) {
        return of(method, target).with("Content-Type", "application/json").body(json);
    }

    Strike asAdmin() {
        return as(TestServer.ADMIN, TestServer.ADMIN_PASSWORD);
    }

    Strike as(String name, String password) {
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    Strike with(String header, String value) {
        headers.append(header).append(": ").append(value).append("\r\n");
        return this;
    }

    Strike host(String value) {
        this.host = value;
        return this;
    }

    Strike body(String text) {
        this.body = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    Struck send() {
        URI server = URI.create(TestServer.address());
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(PATIENCE);
            write(socket.getOutputStream());
            return Struck.of(line(), read(socket.getInputStream()));
        } catch (IOException e) {
            throw new UncheckedIOException(line(), e);
        }
    }

    private void write(OutputStream out) throws IOException {
        out.write((line() + head()).getBytes(StandardCharsets.UTF_8));
        try {
            out.write(body);
            out.flush();
        } catch (SocketException e) {
            // refused by its first line: what comes after is not read
        }
    }

    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            in.transferTo(answer);
        } catch (SocketException e) {
            // the rest of the body was still under way when the server closed
        }
        return answer.toString(StandardCharsets.UTF_8);
    }

    private String line() {
        return method + " " + target + " HTTP/1.1\r\n";
    }

    private String head() {
        String length = method.equals("GET") ? "" : "Content-Length: " + body.length + "\r\n";
        return "Host: " + host + "\r\nConnection: close\r\n" + headers + length + "\r\n";
    }
}
