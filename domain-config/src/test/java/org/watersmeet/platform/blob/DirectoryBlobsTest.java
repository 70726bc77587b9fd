package org.watersmeet.platform.blob;

import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.watersmeet.kernel.Problem;

class DirectoryBlobsTest extends BlobStoreContract {

    private final Path directory;

    DirectoryBlobsTest() throws IOException {
        this.directory = Files.createTempDirectory("files");
    }

    @Override
    BlobStore store(DataSource dataSource) {
        return new DirectoryBlobs(directory, dataSource);
    }

    @Override
    Blobs blobs() {
        return new Blobs() {
            @Override
            DirectoryBlobs directory() {
                return new DirectoryBlobs(directory, site.application());
            }
        };
    }

    @Override
    long bytesKept() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).mapToLong(it -> it.toFile().length()).sum();
        }
    }

    @Test
    void fileIsFoundByItsHash() throws IOException {
        Blob blob = keep(bytes(10), 10);

        assertThat(directory.resolve(blob.hash().substring(0, 2)).resolve(blob.hash()))
                .hasBinaryContent(bytes(10));
    }

    /** A member was killed between naming the row and naming the file. */
    @Test
    void rowWithoutItsFileIsMendedByTheNextUpload() throws Exception {
        Blob blob = keep(bytes(10), 10);
        Files.delete(directory.resolve(blob.hash().substring(0, 2)).resolve(blob.hash()));

        Blob again = keep(bytes(10), 10);

        assertThat(again).isEqualTo(blob);
        assertThat(read(again, 0, 10)).isEqualTo(bytes(10));
    }

    @Test
    void whatWasReceivedAndNeverNamedGoesWithItsRow() throws IOException {
        Path left = Files.createDirectories(directory.resolve("receiving")).resolve("7");
        Files.write(left, bytes(10));

        new DirectoryBlobs(directory, site.application()).remove(7, new byte[32]);

        assertThat(left).doesNotExist();
    }

    @Test
    void fullVolumeIsToldFromABrokenOne() throws IOException {
        IOException full = null;
        try (FileChannel device = FileChannel.open(Path.of("/dev/full"), WRITE)) {
            device.write(ByteBuffer.wrap(bytes(10)));
        } catch (IOException e) {
            full = e;
        }

        assertThat(full).isNotNull();
        assertThat(DirectoryBlobs.unwritable(full)).isInstanceOf(Problem.NoRoom.class);
        assertThat(DirectoryBlobs.unwritable(new IOException("Input/output error")))
                .isInstanceOf(Problem.Unavailable.class);
    }

    @AfterEach
    void removeFiles() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
