package org.watersmeet.launcher.supervise;

import org.watersmeet.launcher.process.LiveProcesses;

/** Something the supervisor keeps as it is wanted. Its methods may block and may fail. */
interface Part {

    String name();

    boolean runs(LiveProcesses processes);

    /** Whether what it needs is there, so that starting it makes sense. */
    boolean canStart();

    void start() throws Exception;

    /** Called again and again while it runs: finishes what starting has begun. */
    void tend() throws Exception;

    /** Lets it finish, then ends it; returns when its process is gone. */
    void stop() throws Exception;
}
