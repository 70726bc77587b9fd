package org.watersmeet.wiki.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.watersmeet.platform.blob.Blob;
import org.watersmeet.platform.blob.BlobStore;

/** The bytes of an attachment for a caller who may read them, with what is to be said of them. */
public final class FileBytes {

    private final AttachmentFile file;
    private final BlobStore blobs;

    FileBytes(AttachmentFile file, BlobStore blobs) {
        this.file = file;
        this.blobs = blobs;
    }

    public String name() {
        return file.name();
    }

    /** As the sender told it. */
    public String mediaType() {
        return file.mediaType();
    }

    /** By the first bytes, when a browser may show the file in place. */
    public @Nullable String shownType() {
        return file.shownType();
    }

    boolean picture() {
        String shown = file.shownType();
        return shown != null && shown.startsWith("image/");
    }

    public long size() {
        return file.blob().size();
    }

    /** SHA-256, 64 hexadecimal digits: the same for the same bytes. */
    public String hash() {
        return file.blob().hash();
    }

    public Instant modifiedAt() {
        return file.modifiedAt();
    }

    /**
     * Copies a range out, never more of it in memory than a chunk.
     *
     * @throws IOException if the reader is gone
     */
    public void copy(long from, long length, OutputStream out) throws IOException {
        blobs.copy(file.blob(), from, length, out);
    }

    Blob blob() {
        return file.blob();
    }
}
