package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Clients that send files and forms slowly, more of them than the server has threads
 * (60-web-members.cli).
 */
@OnServer
@RunAsClient
class BulkheadIT {

    /** The server's own default. */
    private static final int THREADS = 16 * Runtime.getRuntime().availableProcessors();

    /** Of these 8 are let in, and 50 wait. */
    private static final int SLOW = Math.max(70, 2 * THREADS);

    private static final String AUTHORIZATION =
            "Basic "
                    + Base64.getEncoder()
                            .encodeToString(
                                    (TestServer.ADMIN + ":" + TestServer.ADMIN_PASSWORD)
                                            .getBytes(StandardCharsets.UTF_8));

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki admin = Wiki.asAdmin();
    private final List<Socket> slow = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : slow) {
            socket.close();
        }
    }

    /** A file of a megabyte, of which a few bytes come and then nothing. */
    private void beginUpload(String page) throws IOException {
        begin(
                "POST /rest/api/content/%s/child/attachment".formatted(page),
                "Authorization: "
                        + AUTHORIZATION
                        + "\r\nX-Atlassian-Token: nocheck\r\nContent-Length: 1000000\r\n"
                        + "Content-Type: multipart/form-data; boundary=b",
                "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"slow.txt\"\r\n\r\nslow");
    }

    /** A form of a kilobyte, of which the same comes. */
    private void beginSignIn() throws IOException {
        begin(
                "POST /dologin.action",
                "Content-Length: 1000\r\nContent-Type: application/x-www-form-urlencoded",
                "os_username=slow");
    }

    private void begin(String request, String headers, String body) throws IOException {
        URI server = URI.create(TestServer.address());
        Socket socket = new Socket(server.getHost(), server.getPort());
        slow.add(socket);
        String head =
                "%s HTTP/1.1\r\nHost: %s:%d\r\n%s\r\n\r\n%s"
                        .formatted(request, server.getHost(), server.getPort(), headers, body);
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    @Test
    void pagesSignInsAndHealthAreAnsweredHoweverManySendSlowly() throws Exception {
        String page = admin.newPage(admin.newSpace(), "Bulk", "<p>heads above water</p>");
        for (int i = 0; i < SLOW; i++) {
            beginUpload(page);
        }
        for (int i = 0; i < 20; i++) {
            assertThat(admin.get("/pages/viewpage.action?pageId=" + page).body())
                    .contains("heads above water");
            assertThat(Wiki.asNobody().get("/health/live").status()).isEqualTo(200);
        }
        assertThat(Wiki.asNobody().get("/health/ready").status()).isEqualTo(200);
        assertThat(FormBrowser.ofAdmin()).isNotNull();

        byte[] large = new byte[200_000];
        assertThat(upload(page, large).status()).isEqualTo(503);

        hangUp();
        awaitUpload(page, large);
    }

    @Test
    void formsThatTrickleHoldNoThreads() throws Exception {
        String page = admin.newPage(admin.newSpace(), "Trickle", "<p>heads above water</p>");
        for (int i = 0; i < SLOW; i++) {
            beginSignIn();
        }
        for (int i = 0; i < 20; i++) {
            assertThat(admin.get("/pages/viewpage.action?pageId=" + page).body())
                    .contains("heads above water");
        }
        assertThat(FormBrowser.ofAdmin()).isNotNull();
    }

    private static Wiki.Reply upload(String page, byte[] bytes) {
        return new FileClient()
                .file("large.txt", null, bytes)
                .send("PUT", "/rest/api/content/" + page + "/child/attachment");
    }

    private static void awaitUpload(String page, byte[] bytes) throws InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (upload(page, bytes).status() != 200) {
            assertThat(System.nanoTime()).as("places are given back").isLessThan(deadline);
            Thread.sleep(Duration.ofMillis(500));
        }
    }
}
