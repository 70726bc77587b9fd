package org.watersmeet.ear;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * An archive in memory.
 *
 * @param entries in the order of the archive
 */
record Archive(String name, List<Entry> entries) {

    /** A file or folder in an archive. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    record Entry(String name, LocalDateTime time, byte[] bytes) {}

    static Archive of(Path file) {
        try {
            return of(file.getFileName().toString(), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Archive of(String name, byte[] bytes) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            List<Entry> entries = new ArrayList<>();
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                entries.add(new Entry(each.getName(), each.getTimeLocal(), zip.readAllBytes()));
            }
            return new Archive(name, List.copyOf(entries));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The archives inside whose names match. */
    List<Archive> inner(String pattern) {
        return entries.stream()
                .filter(entry -> entry.name().matches(pattern))
                .map(entry -> of(entry.name(), entry.bytes()))
                .toList();
    }

    /** Names of classes as the class loader sees them, without those of later Java versions. */
    List<String> classes() {
        return entries.stream()
                .map(Entry::name)
                .filter(entry -> entry.endsWith(".class") && !entry.startsWith("META-INF/"))
                .map(entry -> entry.replaceFirst("^WEB-INF/classes/", ""))
                .filter(entry -> !entry.equals("module-info.class"))
                .toList();
    }
}
