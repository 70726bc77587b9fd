package org.watersmeet.launcher.supervise;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.process.LiveProcesses;
import org.watersmeet.launcher.process.Spawn;
import org.watersmeet.launcher.status.SupervisorProcess;

/** Starts the supervisor of a home, from the home's own copy of the launcher. */
public final class SupervisorLaunch {

    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private SupervisorLaunch() {}

    /** Makes sure that a supervisor runs; returns at once. */
    public static void ensure(Home home, Spawn spawn) {
        if (SupervisorProcess.find(home, LiveProcesses.now()).isPresent()) {
            return;
        }
        List<String> command = new ArrayList<>();
        if (Files.isExecutable(SETSID)) {
            command.add(SETSID.toString()); // Ctrl-C is for the command, not for the supervisor
        }
        command.addAll(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        SupervisorProcess.mark(home),
                        "-Xms8m",
                        "-Xmx48m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        // the management client's libraries warn otherwise; unknown before JDK 23
                        "-XX:+IgnoreUnrecognizedVMOptions",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-Djava.util.logging.config.class=" + QuietLogging.class.getName(),
                        "-cp",
                        home.launcherLibraries() + "/*",
                        SupervisorMain.class.getName(),
                        home.folder().toString()));
        spawn.daemon(command, Map.of(), home.log(SupervisorProcess.NAME));
    }
}
