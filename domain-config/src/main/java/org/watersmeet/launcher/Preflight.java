package org.watersmeet.launcher;

import java.util.List;
import java.util.stream.Stream;
import org.watersmeet.launcher.console.LauncherFailure;
import org.watersmeet.launcher.database.ExternalDatabase;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.home.Ports;
import org.watersmeet.launcher.home.Site;
import org.watersmeet.launcher.process.PortOwner;

/** Looks before a site starts whether it can: what is missing is named before anything runs. */
final class Preflight {

    private static final String LOOPBACK = "127.0.0.1";

    private Preflight() {}

    static void check(Site site, Context context) {
        checkPort(site.bind(), site.port());
        site.httpsPort().ifPresent(port -> checkPort(site.bind(), port));
        site.ports().all(List.of()).stream()
                .filter(port -> port != site.port())
                .forEach(port -> checkPort(LOOPBACK, port));
        checkMemberPorts(site, site.members());
        checkDatabase(site, context);
    }

    static void checkMemberPorts(Site site, List<Integer> numbers) {
        Ports ports = site.ports();
        numbers.stream()
                .flatMap(n -> Stream.of(ports.member(n), ports.jgroups(n), ports.detection(n)))
                .forEach(port -> checkPort(LOOPBACK, port));
    }

    private static void checkPort(String address, int port) {
        if (!PortOwner.isFree(address, port)) {
            throw LauncherFailure.of(
                    "Port %d of %s is taken by %s. End that, or choose another --port: all ports of the site derive from it."
                            .formatted(port, address, PortOwner.describe(port)));
        }
    }

    private static void checkDatabase(Site site, Context context) {
        if (site.databaseUrl().isPresent()) {
            ExternalDatabase.check(
                    ExternalDatabase.access(site.databaseUrl().get(), context.environment()));
        } else {
            checkPort(LOOPBACK, site.ports().database());
        }
    }

    /** Data lives in one database: a home does not change from one to another by an option. */
    static void refuseChangeOfDatabase(Home home, Site before, Site after) {
        if (!before.databaseUrl().equals(after.databaseUrl())) {
            throw LauncherFailure.usage(
                    "The site of %s has its data in %s. For another database use another --home."
                            .formatted(
                                    home.folder(),
                                    before.databaseUrl().orElse("its embedded database")));
        }
    }
}
