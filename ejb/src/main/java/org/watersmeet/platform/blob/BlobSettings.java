package org.watersmeet.platform.blob;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where new files go.
 *
 * @param directory absolute, shared by all members; null for the database
 */
public record BlobSettings(@Nullable Path directory) {

    /** Absolute path of a directory that all members share; empty (the default): the database. */
    static final String DIRECTORY = "watersmeet.files.directory";

    static BlobSettings current() {
        String directory = System.getProperty(DIRECTORY, "").strip();
        if (directory.isEmpty()) {
            return new BlobSettings(null);
        }
        Path path = Path.of(directory);
        if (!path.isAbsolute()) {
            throw new IllegalStateException(
                    DIRECTORY + " must be an absolute path, not " + directory);
        }
        return new BlobSettings(path);
    }
}
