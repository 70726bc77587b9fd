package org.watersmeet.checker.load;

/** How fast the sessions go; slow while a killed part starts, which needs the processors. */
final class Pace {

    private volatile long pauseMillis;

    void full() {
        pauseMillis = 0;
    }

    void slow() {
        pauseMillis = 150;
    }

    void pause() throws InterruptedException {
        if (pauseMillis > 0) {
            Thread.sleep(pauseMillis);
        }
    }
}
