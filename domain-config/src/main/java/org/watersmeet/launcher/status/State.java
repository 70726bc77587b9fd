package org.watersmeet.launcher.status;

import java.util.Locale;

/** How a part is. */
public enum State {
    /** Its process runs, but does not (or not yet) do its work. */
    STARTING,
    READY,
    /** It was asked to stop and finishes what it has begun. */
    DRAINING,
    /** It was asked to stop and has. */
    STOPPED,
    /** It should run and does not. */
    DEAD;

    /** The name in JSON. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Judges a part by its process, its answer and what is wanted of it. */
    static State of(boolean runs, boolean answers, boolean wantedStopped) {
        if (!runs) {
            return wantedStopped ? STOPPED : DEAD;
        }
        if (wantedStopped) {
            return DRAINING;
        }
        return answers ? READY : STARTING;
    }
}
