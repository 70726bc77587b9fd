package org.watersmeet.launcher.domain;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.watersmeet.launcher.database.DatabaseAccess;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.home.Site;
import org.watersmeet.launcher.process.Spawn;
import org.watersmeet.launcher.tls.SiteCertificate;
import org.wildfly.core.launcher.DomainCommandBuilder;

/** Starts the domain: process controller, host controller, and, when asked to, servers. */
public final class DomainProcess {

    private final Home home;
    private final Spawn spawn;

    public DomainProcess(Home home, Spawn spawn) {
        this.home = home;
        this.spawn = spawn;
    }

    /** Starts it and returns at once; the servers inherit the environment. */
    public void start(Site site, DatabaseAccess database) {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("WATERSMEET_INSTALLATION", home.installation());
        environment.put("WATERSMEET_BALANCER_SECRET", home.secretsStore().value("balancer"));
        if (site.httpsPort().isPresent()) {
            environment.put(
                    BalancerTls.PASSWORD, home.secretsStore().value(SiteCertificate.SECRET));
        }
        spawn.daemon(command(site), environment, home.log("controller"));
    }

    private List<String> command(Site site) {
        // neither ever has much to do: small heaps, and no second compiler to fill
        String[] small = {
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Djava.awt.headless=true"
        };
        return DomainCommandBuilder.of(home.server(), Path.of(System.getProperty("java.home")))
                .setBaseDirectory(home.domain())
                .setProcessControllerJavaOptions(small)
                .addProcessControllerJavaOptions("-Xms16m", "-Xmx48m")
                .setHostControllerJavaOptions(small)
                .addHostControllerJavaOptions("-Xms48m", "-Xmx192m")
                .addProcessControllerJavaOptions(DomainProcesses.baseFolder(home))
                .addHostControllerJavaOptions(
                        "-Djboss.management.http.port=" + site.ports().management(),
                        "-Djava.net.preferIPv4Stack=true")
                .build();
    }
}
