package org.watersmeet.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlowLinkTest {

    private ServerSocket server;
    private SlowLink link;
    private Socket client;

    @BeforeEach
    void anEchoBehindALink() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::echo);
        link = SlowLink.to(server.getLocalPort(), "127.0.0.1");
        client = new Socket(InetAddress.getLoopbackAddress(), link.port());
        client.setSoTimeout(30);
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        link.close();
        server.close();
    }

    private void echo() {
        try (Socket accepted = server.accept()) {
            accepted.getInputStream().transferTo(accepted.getOutputStream());
        } catch (IOException e) {
            // the test is over
        }
    }

    private int echoOf(int sent) throws IOException {
        client.getOutputStream().write(sent);
        return client.getInputStream().read();
    }

    @Test
    void whatIsSentComesBack() throws IOException {
        client.setSoTimeout(2_000);
        assertThat(echoOf(7)).isEqualTo(7);
    }

    @Test
    void eachWayTakesAsLongAsIsWanted() throws IOException {
        client.setSoTimeout(2_000);
        link.delay(Duration.ofMillis(10));
        long began = System.nanoTime();

        assertThat(echoOf(7)).isEqualTo(7);
        assertThat(Duration.ofNanos(System.nanoTime() - began))
                .isGreaterThan(Duration.ofMillis(19));
    }

    @Test
    void silenceEndsNoConnectionAndLosesNothing() throws IOException {
        link.silent(true);
        assertThatThrownBy(() -> echoOf(7)).isInstanceOf(SocketTimeoutException.class);

        client.setSoTimeout(2_000);
        link.silent(false);

        assertThat(client.getInputStream().read()).isEqualTo(7);
    }

    @Test
    void aCutEndsTheConnection() throws IOException {
        client.setSoTimeout(2_000);
        assertThat(echoOf(7)).isEqualTo(7);

        link.cut();

        assertThat(client.getInputStream().read()).isEqualTo(-1);
    }
}
