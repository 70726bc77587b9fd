package org.watersmeet.platform.blob;

import java.io.IOException;

/** Takes the bytes of one blob, in order. Used by one thread. */
public interface BlobWriter extends AutoCloseable {

    void write(byte[] bytes, int length) throws IOException;

    /**
     * Makes the bytes durable and gives them their name. If they are there already, what was
     * received now is dropped and the earlier one is the answer.
     *
     * @return to be named by a row within a day: until then it counts as unused
     */
    Blob finish() throws IOException;

    /** Drops what was not finished. */
    @Override
    void close();
}
