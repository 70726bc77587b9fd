package org.watersmeet.wiki.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.watersmeet.kernel.Problem;
import org.watersmeet.platform.blob.Blob;
import org.watersmeet.platform.blob.BlobPlace;
import org.watersmeet.platform.blob.BlobStore;
import org.watersmeet.platform.blob.BlobWriter;

class FileReceptionTest {

    private static final FileName NAME = new FileName("a.txt");
    private static final Duration LONG = Duration.ofMinutes(1);

    /** Keeps what was finished, and nothing else. */
    private static final class Memory implements BlobStore {
        private final List<String> kept = new ArrayList<>();
        private int open;

        @Override
        public BlobWriter receive() {
            open++;
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            return new BlobWriter() {
                @Override
                public void write(byte[] part, int length) {
                    bytes.write(part, 0, length);
                }

                @Override
                public Blob finish() {
                    kept.add(bytes.toString(StandardCharsets.UTF_8));
                    return new Blob(1, "0".repeat(64), bytes.size(), BlobPlace.DATABASE);
                }

                @Override
                public void close() {
                    open--;
                }
            };
        }

        @Override
        public void copy(Blob blob, long from, long length, OutputStream out) {
            throw new UnsupportedOperationException();
        }
    }

    private final Memory store = new Memory();

    private FileReception reception(long maxBytes, Duration maxTime) {
        return new FileReception(store, new AttachmentSettings(maxBytes, maxTime));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void fileUpToTheLimitIsTaken() throws IOException {
        ReceivedFile file = reception(5, LONG).receive(NAME, "text/plain", bytes("12345"));

        assertThat(file.blob().size()).isEqualTo(5);
        assertThat(file.mediaType()).isEqualTo("text/plain");
        assertThat(file.shownType()).isNull();
        assertThat(store.kept).containsExactly("12345");
        assertThat(store.open).isZero();
    }

    @Test
    void largerFileIsRefusedAndDropped() {
        assertThatThrownBy(() -> reception(5, LONG).receive(NAME, null, bytes("123456")))
                .isInstanceOf(Problem.LimitExceeded.class)
                .hasMessageContaining("a.txt")
                .hasMessageContaining("5 B");
        assertThat(store.kept).isEmpty();
        assertThat(store.open).isZero();
    }

    @Test
    void slowSenderIsGivenUp() {
        assertThatThrownBy(() -> reception(5, Duration.ZERO).receive(NAME, null, bytes("1")))
                .isInstanceOf(Problem.Unavailable.class);
        assertThat(store.kept).isEmpty();
        assertThat(store.open).isZero();
    }

    @Test
    void brokenSenderLeavesNothing() {
        InputStream broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }
                };

        assertThatThrownBy(() -> reception(5, LONG).receive(NAME, null, broken))
                .isInstanceOf(IOException.class);
        assertThat(store.kept).isEmpty();
        assertThat(store.open).isZero();
    }

    @Test
    void onlySoManyFilesAreTakenAtOnce() throws IOException {
        FileReception reception = reception(5, LONG);
        for (int i = 0; i < AttachmentSettings.MAX_FILES; i++) {
            reception.receive(NAME, null, bytes("x"));
        }

        assertThatThrownBy(() -> reception.receive(NAME, null, bytes("x")))
                .isInstanceOf(Problem.LimitExceeded.class);
    }

    @Test
    void pictureIsToldByItsBytes() throws IOException {
        ReceivedFile file = reception(99, LONG).receive(NAME, "text/html", bytes("GIF89a..."));

        assertThat(file.shownType()).isEqualTo("image/gif");
    }
}
