package org.watersmeet.launcher;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.watersmeet.launcher.home.CommandLock;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.process.LiveProcess;
import org.watersmeet.launcher.process.LiveProcesses;
import org.watersmeet.launcher.process.Waiting;
import org.watersmeet.launcher.supervise.SupervisorLaunch;

/** Drains and stops one part; it stays stopped until it is started. */
final class StopCommand implements Command {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Override
    public int run(Arguments arguments, Context context) throws InterruptedException {
        String name = arguments.name("the name of a member, 'balancer' or 'database'");
        stop(name, context);
        return 0;
    }

    static void stop(String name, Context context) throws InterruptedException {
        Home home = context.home();
        Function<LiveProcesses, Optional<LiveProcess>> finder =
                Parts.finder(name, home, context.site(), context.spawn());
        try (CommandLock lock = CommandLock.take(home, context.console())) {
            if (home.wanted().down()) {
                return; // nothing of a site that is down runs
            }
            home.store(home.wanted().stopped(name));
            SupervisorLaunch.ensure(home, context.spawn());
            Waiting.until(
                    () -> finder.apply(LiveProcesses.now()).isEmpty(),
                    PATIENCE,
                    name + " has not stopped. See 'watersmeet logs supervisor'.");
        }
    }
}
