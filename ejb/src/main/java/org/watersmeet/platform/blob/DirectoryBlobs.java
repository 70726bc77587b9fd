package org.watersmeet.platform.blob;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Hash;
import org.watersmeet.kernel.Problem;

/**
 * Bytes in a directory that all members share: {@code xx/hash}, by way of {@code receiving/id} on
 * the same volume. A file gets its name by a rename when it is whole and on disk, so no reader sees
 * half of one. The directory must keep POSIX' promises about rename and fsync (NFS: version 4,
 * mounted {@code sync}).
 */
final class DirectoryBlobs implements BlobStore {

    private static final int BUFFER = 64 * 1024;

    private final Path directory;
    private final BlobRows rows;

    DirectoryBlobs(Path directory, DataSource dataSource) {
        this.directory = directory;
        this.rows = new BlobRows(dataSource);
    }

    @Override
    public BlobWriter receive() {
        try {
            return new Writer();
        } catch (IOException e) {
            throw unwritable(e);
        }
    }

    @Override
    public void copy(Blob blob, long from, long length, OutputStream out) throws IOException {
        try (FileChannel file = FileChannel.open(place(blob.hash()), StandardOpenOption.READ)) {
            byte[] buffer = new byte[BUFFER];
            long at = from;
            long end = from + length;
            while (at < end) {
                ByteBuffer part = ByteBuffer.wrap(buffer, 0, (int) Math.min(BUFFER, end - at));
                int count = file.read(part, at);
                if (count < 0) {
                    throw new EOFException("Blob " + blob.id() + " ends before byte " + at);
                }
                out.write(buffer, 0, count);
                at += count;
            }
        }
    }

    /**
     * Removes the files of a blob whose row is locked and about to go: a member that was killed
     * between naming the row and the file has left what it received.
     */
    void remove(long id, byte @Nullable [] hash) throws IOException {
        Files.deleteIfExists(receiving(id));
        if (hash != null) {
            Files.deleteIfExists(place(HexFormat.of().formatHex(hash)));
        }
    }

    private Path place(String hash) {
        return folder(hash).resolve(hash);
    }

    private Path folder(String hash) {
        return directory.resolve(hash.substring(0, 2));
    }

    private Path receiving(long id) {
        return directory.resolve("receiving").resolve(Long.toString(id));
    }

    private static void sync(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    static Problem unwritable(IOException e) {
        if (isFull(e)) {
            return new Problem.NoRoom(
                    "files.full",
                    "The place where files are kept has no room left, so nothing was stored."
                            + " An administrator has to make some.",
                    e);
        }
        return new Problem.Unavailable(
                "files.unavailable",
                "The place where files are kept cannot be written to just now.",
                Duration.ofSeconds(30),
                e);
    }

    /** The words of the operating system: the JDK has no type for it. */
    private static boolean isFull(IOException e) {
        String words = String.valueOf(e.getMessage());
        return words.contains("No space left") || words.contains("quota exceeded");
    }

    private final class Writer implements BlobWriter {
        private final long id = rows.begin(BlobPlace.DIRECTORY);
        private final MessageDigest digest = Hash.newSha256();
        private final FileChannel file;
        private long size;
        private boolean finished;

        Writer() throws IOException {
            Files.createDirectories(directory.resolve("receiving"));
            this.file =
                    FileChannel.open(
                            receiving(id), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        }

        @Override
        public void write(byte[] bytes, int length) {
            digest.update(bytes, 0, length);
            ByteBuffer rest = ByteBuffer.wrap(bytes, 0, length);
            try {
                while (rest.hasRemaining()) {
                    size += file.write(rest);
                }
            } catch (IOException e) {
                throw unwritable(e);
            }
        }

        /**
         * The row is named before the file: what removes blobs holds the lock of the row while it
         * removes the file, so the two cannot cross. Until the file is there nothing names the row.
         */
        @Override
        public Blob finish() {
            String hash = HexFormat.of().formatHex(digest.digest());
            try {
                file.force(true);
                file.close();
                Blob blob = rows.name(new Blob(id, hash, size, BlobPlace.DIRECTORY));
                if (blob.place() == BlobPlace.DIRECTORY) {
                    Path folder = Files.createDirectories(folder(hash));
                    Files.move(
                            receiving(id),
                            place(hash),
                            StandardCopyOption.ATOMIC_MOVE,
                            StandardCopyOption.REPLACE_EXISTING);
                    sync(folder);
                    sync(directory);
                }
                finished = true;
                Files.deleteIfExists(receiving(id));
                return blob;
            } catch (IOException e) {
                throw unwritable(e);
            }
        }

        @Override
        public void close() {
            if (finished) {
                return;
            }
            finished = true;
            try {
                file.close();
                Files.deleteIfExists(receiving(id));
            } catch (IOException e) {
                throw unwritable(e);
            }
            rows.drop(id);
        }
    }
}
