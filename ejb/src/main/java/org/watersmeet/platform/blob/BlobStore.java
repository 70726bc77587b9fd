package org.watersmeet.platform.blob;

import java.io.IOException;
import java.io.OutputStream;

/** Port: a place that keeps bytes. No method holds more than a chunk in memory. */
public interface BlobStore {

    /**
     * Begins to receive bytes; nothing can be seen of them until {@link BlobWriter#finish()}.
     *
     * @throws org.watersmeet.kernel.Problem.Unavailable if the place cannot be written to
     */
    BlobWriter receive();

    /**
     * Copies bytes out. No connection is held while the reader is slow.
     *
     * @param from the first byte, from 0
     * @param length how many; the range lies within the blob
     * @throws IOException if the reader is gone, or the bytes are not all there
     */
    void copy(Blob blob, long from, long length, OutputStream out) throws IOException;
}
