package org.watersmeet.launcher.status;

import java.util.Optional;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.process.LiveProcess;
import org.watersmeet.launcher.process.LiveProcesses;

/** Recognises the supervisor of a home by its command line. */
public final class SupervisorProcess {

    /** Name of the part. */
    public static final String NAME = "supervisor";

    private SupervisorProcess() {}

    /** The supervisor of {@code home}, when it runs. */
    public static Optional<LiveProcess> find(Home home, LiveProcesses processes) {
        return processes.find(process -> process.has(mark(home)));
    }

    /** The word of the command line that only this home's supervisor has. */
    public static String mark(Home home) {
        return "-Dwatersmeet.supervised.home=" + home.folder();
    }
}
