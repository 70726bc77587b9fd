package org.watersmeet.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.watersmeet.launcher.console.LauncherFailure;
import org.watersmeet.launcher.deploy.Arrival;
import org.watersmeet.launcher.deploy.RollingDeployment;
import org.watersmeet.launcher.home.Build;
import org.watersmeet.launcher.home.CommandLock;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.supervise.SupervisorLaunch;

/** Gives the running site the EAR that is named, or the one that was built, member by member. */
final class DeployCommand implements Command {

    @Override
    public int run(Arguments arguments, Context context) throws IOException, InterruptedException {
        Path ear = ear(arguments.names(), context);
        Home home = context.home();
        try (CommandLock lock = CommandLock.take(home, context.console())) {
            context.site();
            if (home.wanted().down()) {
                throw LauncherFailure.of(
                        "The site is down. 'watersmeet up' starts it, with what was built.");
            }
            SupervisorLaunch.ensure(home, context.spawn());
            Arrival arrival = new Arrival(home, context.console(), Readiness.timeout(arguments));
            new RollingDeployment(home, context.console(), arrival).of(ear);
        }
        context.console().answer(Build.ofApplication(ear).label());
        return 0;
    }

    private static Path ear(List<String> names, Context context) {
        if (names.size() > 1) {
            throw LauncherFailure.usage("'deploy' needs one EAR, or none for the one built here.");
        }
        Path ear = names.isEmpty() ? context.tree().application() : Path.of(names.getFirst());
        if (!Files.isRegularFile(ear)) {
            throw LauncherFailure.usage("There is no file " + ear.toAbsolutePath() + ".");
        }
        Build.ofApplication(ear);
        return ear.toAbsolutePath().normalize();
    }
}
