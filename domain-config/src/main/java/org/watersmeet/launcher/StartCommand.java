package org.watersmeet.launcher;

import java.util.List;
import org.watersmeet.launcher.console.LauncherFailure;
import org.watersmeet.launcher.home.CommandLock;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.supervise.SupervisorLaunch;

/** Starts one part that was stopped or killed, and returns when it is ready. */
final class StartCommand implements Command {

    @Override
    public int run(Arguments arguments, Context context) throws InterruptedException {
        String name = arguments.name("the name of a member, 'balancer' or 'database'");
        Home home = context.home();
        Parts.finder(name, home, context.site(), context.spawn());
        try (CommandLock lock = CommandLock.take(home, context.console())) {
            if (home.wanted().down()) {
                throw LauncherFailure.of("The site is down. Start it with 'watersmeet up'.");
            }
            home.store(home.wanted().started(name));
            SupervisorLaunch.ensure(home, context.spawn());
            new Readiness(context, Readiness.timeout(arguments)).await(List.of(name));
        }
        return 0;
    }
}
