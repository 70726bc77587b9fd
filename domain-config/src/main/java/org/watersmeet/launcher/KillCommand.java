package org.watersmeet.launcher;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.watersmeet.launcher.process.LiveProcess;
import org.watersmeet.launcher.process.LiveProcesses;
import org.watersmeet.launcher.process.Waiting;

/** {@code kill -9} of one process: what a crash looks like to everybody else. */
final class KillCommand implements Command {

    @Override
    public int run(Arguments arguments, Context context) throws InterruptedException {
        String name = arguments.name("the name of a member, 'balancer' or 'database'");
        Function<LiveProcesses, Optional<LiveProcess>> finder =
                Parts.finder(name, context.home(), context.site(), context.spawn());
        Optional<LiveProcess> victim = finder.apply(LiveProcesses.now());
        if (victim.isPresent()) {
            long pid = victim.get().pid();
            victim.get().kill();
            // that process: the supervisor may have begun another one by now
            Waiting.until(
                    () -> LiveProcesses.now().byPid(pid).isEmpty(),
                    Duration.ofSeconds(20),
                    "Process " + pid + " of " + name + " does not end, even killed.");
        }
        return 0;
    }
}
