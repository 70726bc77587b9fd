package org.watersmeet.launcher.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Hash;
import org.watersmeet.launcher.console.LauncherFailure;

/** Reads a backup: checks every byte of it, and puts its files into a folder. */
final class ArchiveReader {

    private static final int BUFFER = 64 * 1024;

    private final Path file;

    ArchiveReader(Path file) {
        this.file = file;
    }

    /**
     * Reads it to its end and compares all with the manifest.
     *
     * @return bytes of all files, unpacked
     * @throws LauncherFailure if something is missing, more, or another
     */
    long verify() {
        return read(null);
    }

    /** The same, and writes the files below {@code target}, for this user alone. */
    void extract(Path target) {
        read(target);
    }

    private long read(@Nullable Path target) {
        try (InputStream unpacked = unpacked();
                TarArchiveInputStream tar = new TarArchiveInputStream(unpacked, "UTF-8")) {
            StringBuilder found = new StringBuilder();
            long bytes = 0;
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                if (entry.getName().equals(ArchiveWriter.MANIFEST)) {
                    compare(found.toString(), tar.readAllBytes());
                    // to the end: gzip's own sum stands there
                    unpacked.transferTo(OutputStream.nullOutputStream());
                    return bytes;
                }
                found.append(take(entry, tar, target));
                bytes += entry.getSize();
            }
        } catch (IOException e) {
            throw broken("it cannot be read to its end (" + e.getMessage() + ")");
        }
        throw broken("its end is missing");
    }

    private InputStream unpacked() throws IOException {
        return new GZIPInputStream(new BufferedInputStream(Files.newInputStream(file)), BUFFER);
    }

    private void compare(String found, byte[] manifest) {
        String expected = found + HexFormat.of().formatHex(Hash.sha256(found)) + "\n";
        if (!expected.equals(new String(manifest, StandardCharsets.UTF_8))) {
            throw broken("a file in it is not the one that was written");
        }
    }

    /** Takes one entry and returns its line of the manifest; a folder has none. */
    private String take(TarArchiveEntry entry, InputStream content, @Nullable Path target)
            throws IOException {
        String name = entry.getName();
        Path root = target == null ? Path.of("/target") : target;
        Path place = root.resolve(name).normalize();
        if (!place.startsWith(root) || place.equals(root) || name.contains("\\")) {
            throw broken("'" + name + "' lies outside of it");
        }
        if (entry.isDirectory()) {
            if (target != null) {
                Private.folder(place);
            }
            return "";
        }
        if (!entry.isFile() || entry.isLink() || entry.isSymbolicLink()) {
            throw broken("'" + name + "' is neither file nor folder");
        }
        MessageDigest digest = Hash.newSha256();
        long size = 0;
        try (OutputStream out =
                target == null ? OutputStream.nullOutputStream() : Private.file(place)) {
            byte[] buffer = new byte[BUFFER];
            int count;
            while ((count = content.read(buffer)) > 0) {
                digest.update(buffer, 0, count);
                out.write(buffer, 0, count);
                size += count;
            }
        }
        return HexFormat.of().formatHex(digest.digest()) + " " + size + " " + name + "\n";
    }

    /** What the first entry says of the backup; nothing is checked yet. */
    Map<String, String> header() {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(unpacked(), "UTF-8")) {
            TarArchiveEntry entry = tar.getNextEntry();
            if (entry == null || !entry.getName().equals(Backup.HEADER)) {
                throw broken("it is no backup of a site");
            }
            String text = new String(tar.readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> header = new HashMap<>();
            text.lines()
                    .filter(line -> line.contains("="))
                    .forEach(
                            line -> {
                                int at = line.indexOf('=');
                                header.put(line.substring(0, at), line.substring(at + 1));
                            });
            return header;
        } catch (IOException e) {
            throw broken("it is no backup of a site (" + e.getMessage() + ")");
        }
    }

    private LauncherFailure broken(String why) {
        return LauncherFailure.of(
                "The backup %s is of no use: %s. Nothing was changed. Take another."
                        .formatted(file, why));
    }
}
