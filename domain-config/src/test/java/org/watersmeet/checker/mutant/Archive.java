package org.watersmeet.checker.mutant;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A jar or an EAR, of which only copies are changed. */
public record Archive(Path file) {

    /**
     * Writes a copy with other bytes for some entries.
     *
     * @throws IllegalStateException if there is no such entry: nothing is added
     */
    public void copyTo(Path copy, Map<String, byte[]> replacements) throws IOException {
        copyTo(copy, replacements, Map.of());
    }

    /** The same with more entries. */
    public void copyTo(Path copy, Map<String, byte[]> replacements, Map<String, byte[]> additions)
            throws IOException {
        Set<String> missing = new HashSet<>(replacements.keySet());
        try (ZipFile from = new ZipFile(file.toFile());
                OutputStream stream = Files.newOutputStream(copy);
                ZipOutputStream to = new ZipOutputStream(stream)) {
            for (ZipEntry entry : from.stream().toList()) {
                to.putNextEntry(new ZipEntry(entry.getName()));
                if (missing.remove(entry.getName())) {
                    to.write(replacements.get(entry.getName()));
                } else {
                    copy(from, entry, to);
                }
                to.closeEntry();
            }
            for (Map.Entry<String, byte[]> addition : additions.entrySet()) {
                to.putNextEntry(new ZipEntry(addition.getKey()));
                to.write(addition.getValue());
                to.closeEntry();
            }
        }
        if (!missing.isEmpty()) {
            throw new IllegalStateException(file + " has no " + missing);
        }
    }

    /** The bytes of an entry. */
    public byte[] read(String entry) throws IOException {
        try (ZipFile from = new ZipFile(file.toFile());
                InputStream content = from.getInputStream(from.getEntry(entry))) {
            return content.readAllBytes();
        }
    }

    private static void copy(ZipFile from, ZipEntry entry, OutputStream to) throws IOException {
        try (InputStream content = from.getInputStream(entry)) {
            content.transferTo(to);
        }
    }

    /** Unpacks the jars in it, at any depth but not those inside others, into a folder. */
    void unpackJars(Path folder) throws IOException {
        try (ZipFile from = new ZipFile(file.toFile())) {
            for (ZipEntry entry : from.stream().toList()) {
                if (entry.getName().endsWith(".jar")) {
                    Path jar = folder.resolve(Path.of(entry.getName()).getFileName());
                    try (OutputStream to = Files.newOutputStream(jar)) {
                        copy(from, entry, to);
                    }
                }
            }
        }
    }
}
