package org.watersmeet.launcher;

import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.watersmeet.launcher.console.LauncherFailure;
import org.watersmeet.launcher.home.Build;
import org.watersmeet.launcher.home.CommandLock;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.home.Installation;
import org.watersmeet.launcher.home.Site;
import org.watersmeet.launcher.home.Wanted;
import org.watersmeet.launcher.status.SiteObserver;
import org.watersmeet.launcher.supervise.SupervisorLaunch;
import org.watersmeet.launcher.tls.GivenCertificate;
import org.watersmeet.launcher.tls.SiteCertificate;

/** Brings a site up, or back to full strength, and stays with it unless told to detach. */
final class UpCommand implements Command {

    @Override
    public int run(Arguments arguments, Context context) throws SQLException, InterruptedException {
        if (arguments.flag("detach")) {
            up(arguments, context);
            return 0;
        }
        try (Foreground foreground = Foreground.begin(context)) {
            foreground.run(() -> up(arguments, context));
        }
        return 0;
    }

    private static void up(Arguments arguments, Context context)
            throws SQLException, InterruptedException {
        Home home = context.home();
        home.create();
        if (Files.exists(home.replaced())) {
            throw LauncherFailure.of(
                    "A restore into %s was cut short. Run it again, with --replace; then 'watersmeet up'."
                            .formatted(home.folder()));
        }
        try (CommandLock lock = CommandLock.take(home, context.console())) {
            bringUp(new UpOptions(arguments), context);
            new Readiness(context, Readiness.timeout(arguments)).awaitAll();
            new FirstAdministrator(context).createIfNew();
        }
        context.console().answer(context.site().url());
    }

    private static void bringUp(UpOptions options, Context context) throws InterruptedException {
        Home home = context.home();
        Optional<Site> known = home.site();
        Site asked = options.apply(known.orElse(Site.DEFAULT));
        known.ifPresent(site -> Preflight.refuseChangeOfDatabase(home, site, asked));
        boolean running =
                known.isPresent() && !new SiteObserver(home, known.get()).observe().down();
        if (running) {
            refuseChangeOfRunning(context, options, known.get(), asked);
            context.console().say("The site is up; what is missing is brought back.");
            startAll(home, asked, home.wanted().down() ? Wanted.up() : home.wanted());
        } else {
            Preflight.check(asked, context);
            context.console().say("Installing into " + home.folder());
            new Installation(home).install(context.tree(), Build.ofThisLauncher());
            if (asked.httpsPort().isPresent()) {
                new SiteCertificate(home)
                        .prepare(asked, certificate(options, context), context.spawn());
            }
            // one that stood in when a deployment was broken off
            home.store(asked.withoutMember(Site.TEMPORARY_MEMBER));
            home.store(Wanted.up());
        }
        SupervisorLaunch.ensure(home, context.spawn());
    }

    private static Optional<GivenCertificate> certificate(UpOptions options, Context context) {
        return options.certificate(
                context.environment().getOrDefault("WATERSMEET_CERTIFICATE_PASSWORD", ""));
    }

    private static void refuseChangeOfRunning(
            Context context, UpOptions options, Site now, Site asked) {
        List<String> commands = options.commandsToChange(now, asked);
        boolean otherCertificate =
                certificate(options, context)
                        .filter(new SiteCertificate(context.home())::isOther)
                        .isPresent();
        if (otherCertificate && !commands.contains(UpOptions.RESTART)) {
            commands.add(UpOptions.RESTART);
        }
        if (!commands.isEmpty()) {
            throw LauncherFailure.usage(
                    "The site runs with other options. What changes them: "
                            + String.join("; ", commands)
                            + ".");
        }
    }

    private static void startAll(Home home, Site site, Wanted before) {
        Wanted wanted = before;
        for (String name : new SiteNames(site).startable()) {
            wanted = wanted.started(name);
        }
        home.store(wanted);
    }
}
