package org.watersmeet.launcher;

import java.time.Duration;
import org.watersmeet.launcher.home.CommandLock;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.home.Site;
import org.watersmeet.launcher.process.Waiting;
import org.watersmeet.launcher.status.SiteObserver;
import org.watersmeet.launcher.supervise.SupervisorLaunch;

/** Drains and stops all, the supervisor too. What is down already is left alone. */
final class DownCommand implements Command {

    private static final Duration PATIENCE = Duration.ofSeconds(150);

    @Override
    public int run(Arguments arguments, Context context) throws InterruptedException {
        Home home = context.home();
        if (home.site().isEmpty()) {
            return 0;
        }
        try (CommandLock lock = CommandLock.take(home, context.console())) {
            down(context);
        }
        return 0;
    }

    static void down(Context context) throws InterruptedException {
        Home home = context.home();
        Site site = context.site();
        home.store(home.wanted().allDown());
        SiteObserver observer = new SiteObserver(home, site);
        if (observer.observe().down()) {
            return;
        }
        SupervisorLaunch.ensure(home, context.spawn()); // a killed one left the rest running
        Waiting.until(
                () -> isDown(observer),
                PATIENCE,
                "Not everything has ended. See 'watersmeet status' and 'watersmeet logs supervisor'.");
    }

    private static boolean isDown(SiteObserver observer) {
        try {
            return observer.observe().down();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
