package org.watersmeet.launcher.supervise;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.watersmeet.launcher.console.Console;
import org.watersmeet.launcher.home.Home;

/** The supervisor's process: one for each home, started detached by {@code up}. */
public final class SupervisorMain {

    private SupervisorMain() {}

    /** Supervises the home given as the only argument until its site is wanted down. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Home home = Home.at(Path.of(arguments[0]));
        Console log = new Console(System.out, System.out, true);
        Path file = home.run().resolve("supervisor.lock");
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                log.say("Another supervisor runs already.");
                return;
            }
            new Supervisor(home, home.site().orElseThrow(), System.getenv(), log).run();
        }
        System.exit(0); // threads of the management client would linger
    }
}
