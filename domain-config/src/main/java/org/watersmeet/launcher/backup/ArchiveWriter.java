package org.watersmeet.launcher.backup;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.watersmeet.kernel.Hash;

/**
 * Writes a backup: a tar in gzip whose last entry, {@code manifest}, has a line {@code SHA-256 size
 * name} for each file and, at its end, the SHA-256 of those lines. The file has its name only when
 * it is whole and on disk; until then it is {@code NAME.part}. Only its owner may read it.
 */
final class ArchiveWriter implements AutoCloseable {

    static final String MANIFEST = "manifest";

    private static final int BUFFER = 64 * 1024;

    private final Path file;
    private final Path part;
    private final FileChannel channel;
    private final TarArchiveOutputStream tar;
    private final StringBuilder manifest = new StringBuilder();
    private boolean finished;

    ArchiveWriter(Path file) throws IOException {
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        this.channel =
                FileChannel.open(
                        part,
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER);
        this.tar = new TarArchiveOutputStream(new GZIPOutputStream(out, BUFFER), "UTF-8");
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
    }

    void addFolder(String name) throws IOException {
        tar.putArchiveEntry(new TarArchiveEntry(name + "/"));
        tar.closeArchiveEntry();
    }

    void add(String name, byte[] content) throws IOException {
        add(name, content.length, new ByteArrayInputStream(content));
    }

    /** Adds exactly {@code size} bytes: what is missing of them is zeros, what follows is left. */
    void add(String name, long size, InputStream content) throws IOException {
        MessageDigest digest = Hash.newSha256();
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setSize(size);
        entry.setMode(0600);
        tar.putArchiveEntry(entry);
        byte[] buffer = new byte[BUFFER];
        long left = size;
        boolean ended = false;
        while (left > 0) {
            int wanted = (int) Math.min(BUFFER, left);
            int count = ended ? -1 : content.read(buffer, 0, wanted);
            if (count < 0) {
                // truncated while it was copied; the log of the database makes it whole
                ended = true;
                Arrays.fill(buffer, (byte) 0);
                count = wanted;
            }
            digest.update(buffer, 0, count);
            tar.write(buffer, 0, count);
            left -= count;
        }
        tar.closeArchiveEntry();
        String hash = HexFormat.of().formatHex(digest.digest());
        manifest.append(hash).append(' ').append(size).append(' ').append(name).append('\n');
    }

    /** Ends the archive and gives it its name. */
    void finish() throws IOException {
        String lines = manifest.toString();
        String seal = HexFormat.of().formatHex(Hash.sha256(lines));
        byte[] content = (lines + seal + "\n").getBytes(StandardCharsets.UTF_8);
        TarArchiveEntry entry = new TarArchiveEntry(MANIFEST);
        entry.setSize(content.length);
        tar.putArchiveEntry(entry);
        tar.write(content);
        tar.closeArchiveEntry();
        tar.finish();
        tar.flush();
        tar.close(); // ends gzip; the channel is closed with it
        try (FileChannel again = FileChannel.open(part, StandardOpenOption.WRITE)) {
            again.force(true);
        }
        finished = true;
    }

    /** Shows the finished archive under its name. */
    void publish() throws IOException {
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        Path folder = file.toAbsolutePath().getParent();
        try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    Path part() {
        return part;
    }

    /** Removes what was not published. */
    @Override
    public void close() throws IOException {
        if (!finished) {
            channel.close();
        }
        Files.deleteIfExists(part);
    }
}
