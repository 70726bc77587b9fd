package org.watersmeet.cluster;

import java.io.InputStream;
import java.util.concurrent.CountDownLatch;

/** A file of which some comes at once and the rest never. */
final class SlowContent extends InputStream {

    private final byte[] content;
    private final int pause;
    private final CountDownLatch paused = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);
    private int at;

    /**
     * @param pause how many bytes come
     */
    SlowContent(byte[] content, int pause) {
        this.content = content;
        this.pause = pause;
    }

    /** Returns when all that comes is on its way. */
    void awaitPause() throws InterruptedException {
        paused.await();
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        if (at == pause) {
            paused.countDown();
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return -1;
        }
        int count = Math.min(length, pause - at);
        System.arraycopy(content, at, target, offset, count);
        at += count;
        return count;
    }
}
