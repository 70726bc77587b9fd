package org.watersmeet.wiki.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.watersmeet.kernel.Hash;
import org.watersmeet.kernel.Problem;
import org.watersmeet.platform.blob.Blob;
import org.watersmeet.platform.blob.Blobs;
import org.watersmeet.platform.cache.ByteCache;

/**
 * Makes small pictures, and keeps them by the hash of the whole. A few at a time only: decoding
 * costs memory and time that whoever uploads decides about.
 */
@ApplicationScoped
public class Thumbnails {

    /** Larger files are not decoded. */
    private static final long MAX_BYTES = 32L * 1024 * 1024;

    private static final int AT_ONCE = 2;
    private static final long PATIENCE_SECONDS = 5;
    private static final byte[] NONE = {};

    private final Semaphore decoders = new Semaphore(AT_ONCE, true);
    private final ByteCache cache = ByteCache.thumbnails();

    @Inject Blobs blobs;

    /**
     * The small picture of a blob; empty when it is none, or one that is too large or broken.
     *
     * @throws Problem.Unavailable if too many are being made
     */
    Optional<Thumbnail> of(Blob blob) {
        byte[] known = cache.get(blob.hash());
        if (known == null) {
            known =
                    blob.size() > MAX_BYTES
                            ? NONE
                            : make(out -> blobs.copy(blob, 0, blob.size(), out));
            cache.put(blob.hash(), known);
        }
        String type = ScaledPicture.typeOf(known);
        return known.length == 0
                ? Optional.empty()
                : Optional.of(new Thumbnail(known, type, blob.hash()));
    }

    /**
     * The small picture of bytes that are no blob; empty when it is none, or one that is too large
     * or broken.
     *
     * @param picture at most a few megabytes
     * @throws Problem.Unavailable if too many are being made
     */
    public Optional<Thumbnail> of(byte[] picture) {
        byte[] small = make(out -> out.write(picture));
        return small.length == 0
                ? Optional.empty()
                : Optional.of(
                        new Thumbnail(
                                small,
                                ScaledPicture.typeOf(small),
                                HexFormat.of().formatHex(Hash.sha256(small))));
    }

    /** Where a picture comes from. */
    private interface Source {
        void copy(OutputStream out) throws IOException;
    }

    private byte[] make(Source source) {
        if (!acquired()) {
            throw new Problem.Unavailable(
                    "attachment.busy",
                    "Too many pictures are being made smaller just now.",
                    Duration.ofSeconds(2));
        }
        try {
            return decoded(source);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            decoders.release();
        }
    }

    private boolean acquired() {
        try {
            return decoders.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** By way of a file: the whole never stands in memory, only the rows being decoded. */
    private byte[] decoded(Source source) throws IOException {
        Path file = Files.createTempFile("picture", null);
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                source.copy(out);
            }
            return ScaledPicture.of(file).orElse(NONE);
        } finally {
            Files.delete(file);
        }
    }
}
