package org.watersmeet.launcher.supervise;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.watersmeet.launcher.console.LauncherFailure;
import org.watersmeet.launcher.domain.DomainModel;
import org.watersmeet.launcher.domain.DomainProcesses;
import org.watersmeet.launcher.domain.Management;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.process.LiveProcess;
import org.watersmeet.launcher.process.LiveProcesses;

/** The domain as the parts share it: one management connection, made again after a failure. */
final class Domain {

    private final Home home;
    private final int managementPort;
    private @Nullable Management management;

    Domain(Home home, int managementPort) {
        this.home = home;
        this.managementPort = managementPort;
    }

    DomainProcesses processes() {
        return new DomainProcesses(home, LiveProcesses.now());
    }

    /** An operation on the controller; operations may run side by side. */
    interface Request<T> {
        T on(DomainModel model) throws IOException;
    }

    <T> T ask(Request<T> request) throws IOException {
        try {
            return request.on(new DomainModel(connection()));
        } catch (IOException e) {
            forget();
            throw e;
        }
    }

    private synchronized Management connection() {
        if (management == null) {
            management = Management.on(managementPort);
        }
        return management;
    }

    private synchronized void forget() {
        if (management != null) {
            try {
                management.close();
            } catch (IOException e) {
                // it is broken: that is why it is forgotten
            }
            management = null;
        }
    }

    /** Waits until a process is gone, and kills it when {@code patience} has run out. */
    static void awaitEnd(Function<LiveProcesses, Optional<LiveProcess>> find, Duration patience)
            throws InterruptedException {
        Instant deadline = Instant.now().plus(patience);
        Optional<LiveProcess> process = find.apply(LiveProcesses.now());
        while (process.isPresent()) {
            if (Instant.now().isAfter(deadline)) {
                process.get().kill();
                if (Instant.now().isAfter(deadline.plusSeconds(20))) {
                    throw LauncherFailure.of(
                            "Process " + process.get().pid() + " does not end, even killed.");
                }
            }
            Thread.sleep(100);
            process = find.apply(LiveProcesses.now());
        }
    }
}
