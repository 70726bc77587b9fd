package org.watersmeet.launcher;

import java.io.IOException;
import java.util.List;
import org.watersmeet.launcher.console.LauncherFailure;
import org.watersmeet.launcher.deploy.Arrival;
import org.watersmeet.launcher.home.CommandLock;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.home.Ports;
import org.watersmeet.launcher.home.Site;
import org.watersmeet.launcher.supervise.SupervisorLaunch;

/** Adds a member to the running site and returns, with its name, when requests reach it. */
final class AddMemberCommand implements Command {

    @Override
    public int run(Arguments arguments, Context context) throws IOException, InterruptedException {
        Home home = context.home();
        try (CommandLock lock = CommandLock.take(home, context.console())) {
            Site site = context.site();
            int number = site.nextMember();
            if (number > Ports.HIGHEST_MEMBER) {
                throw LauncherFailure.of(
                        "Numbers of members end at %d and are not used twice. A site of a new --home begins at 1 again."
                                .formatted(Ports.HIGHEST_MEMBER));
            }
            Preflight.checkMemberPorts(site, List.of(number));
            home.store(site.withNewMember());
            if (!home.wanted().down()) {
                String name = Site.memberName(number);
                SupervisorLaunch.ensure(home, context.spawn());
                new Arrival(home, context.console(), Readiness.timeout(arguments)).of(name);
            }
            context.console().answer(Site.memberName(number));
        }
        return 0;
    }
}
