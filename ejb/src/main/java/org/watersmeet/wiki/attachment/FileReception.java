package org.watersmeet.wiki.attachment;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.platform.blob.Blob;
import org.watersmeet.platform.blob.BlobStore;
import org.watersmeet.platform.blob.BlobWriter;

/**
 * Receives the files of one upload, for a caller who may add them. Holds no connection and no
 * transaction while it waits for the sender; what it has received is visible to nobody.
 */
public final class FileReception {

    private static final int BUFFER = 64 * 1024;

    private final BlobStore blobs;
    private final AttachmentSettings settings;
    private final long deadline;
    private int files;

    FileReception(BlobStore blobs, AttachmentSettings settings) {
        this.blobs = blobs;
        this.settings = settings;
        this.deadline = System.nanoTime() + settings.maxTime().toNanos();
    }

    /**
     * Reads a file to its end.
     *
     * @param told the media type that the sender names, if any
     * @throws Problem.LimitExceeded if it is too large, or one file too many
     * @throws Problem.Unavailable if it takes too long
     * @throws IOException if the sender breaks off
     */
    public ReceivedFile receive(FileName name, @Nullable String told, InputStream in)
            throws IOException {
        countFile();
        ByteArrayOutputStream head = new ByteArrayOutputStream(MediaTypes.HEAD);
        try (BlobWriter writer = blobs.receive()) {
            byte[] buffer = new byte[BUFFER];
            long size = 0;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                size += count;
                check(name, size);
                head.write(buffer, 0, Math.min(count, MediaTypes.HEAD - head.size()));
                writer.write(buffer, count);
            }
            Blob blob = writer.finish();
            return new ReceivedFile(
                    name, MediaTypes.told(told, name), MediaTypes.shown(head.toByteArray()), blob);
        }
    }

    private void countFile() {
        files++;
        if (files > AttachmentSettings.MAX_FILES) {
            throw new Problem.LimitExceeded(
                    "attachment.too-many",
                    "At most %d files can be uploaded at once."
                            .formatted(AttachmentSettings.MAX_FILES),
                    Map.of("files", (long) AttachmentSettings.MAX_FILES));
        }
    }

    private void check(FileName name, long size) {
        if (size > settings.maxBytes()) {
            throw new Problem.LimitExceeded(
                    "attachment.too-large",
                    "The file \"%s\" is larger than %s, the limit for files on this site."
                            .formatted(name, FileSize.text(settings.maxBytes())),
                    Map.of("bytes", settings.maxBytes()));
        }
        if (System.nanoTime() > deadline) {
            throw new Problem.Unavailable(
                    "attachment.too-slow",
                    "The upload took longer than %d minutes and was given up."
                            .formatted(settings.maxTime().toMinutes()),
                    Duration.ofSeconds(5));
        }
    }
}
