package org.watersmeet.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.watersmeet.launcher.console.LauncherFailure;
import org.watersmeet.launcher.home.Ports;
import org.watersmeet.launcher.home.Site;
import org.watersmeet.launcher.tls.GivenCertificate;

/** The site that the options of {@code up} ask for: what is not given stays as the home has it. */
final class UpOptions {

    /** What changes the options that servers learn when they start. */
    static final String RESTART = "watersmeet down, then watersmeet up with the new options";

    private final Arguments arguments;

    UpOptions(Arguments arguments) {
        this.arguments = arguments;
    }

    /** The site asked for; checks each value. */
    Site apply(Site base) {
        Site options =
                new Site(
                        arguments.number("port", 0).orElse(base.port()),
                        arguments.option("bind").orElse(base.bind()),
                        arguments.number("https-port", 1).or(base::httpsPort),
                        baseUrl().or(base::baseUrl),
                        arguments.option("database").or(base::databaseUrl),
                        arguments.flag("no-respawn") ? false : base.respawn(),
                        arguments.flag("anonymous") || base.anonymous(),
                        base.members(),
                        base.nextMember());
        requireTlsPort(options);
        Site site = arguments.number("members", 1).map(options::withMemberCount).orElse(options);
        if (site.nextMember() > Ports.HIGHEST_MEMBER + 1) {
            throw LauncherFailure.usage(
                    "A site has at most " + Ports.HIGHEST_MEMBER + " members in its life.");
        }
        return site;
    }

    private void requireTlsPort(Site options) {
        Ports ports = new Ports(options.port());
        options.httpsPort().ifPresent(ports::requireOther);
        boolean plainBase = options.baseUrl().filter(url -> url.startsWith("http:")).isPresent();
        if (options.httpsPort().isPresent() && plainBase) {
            throw LauncherFailure.usage(
                    "With --https-port people use TLS: --base-url must begin with https://.");
        }
        if (options.httpsPort().isEmpty() && given("certificate", "key")) {
            throw LauncherFailure.usage("--certificate and --key go with --https-port.");
        }
        if (arguments.option("certificate").isEmpty() && given("key")) {
            throw LauncherFailure.usage("--key goes with --certificate.");
        }
    }

    private boolean given(String... names) {
        return Arrays.stream(names).anyMatch(name -> arguments.option(name).isPresent());
    }

    /**
     * The certificate that the options give.
     *
     * @param password of a PKCS 12 file
     */
    Optional<GivenCertificate> certificate(String password) {
        return arguments
                .option("certificate")
                .map(
                        file ->
                                new GivenCertificate(
                                        Path.of(file),
                                        arguments.option("key").map(Path::of),
                                        password));
    }

    private Optional<String> baseUrl() {
        Optional<String> url = arguments.option("base-url").map(u -> u.replaceFirst("/+$", ""));
        url.filter(u -> !u.matches("https?://[^/?#\\s]+"))
                .ifPresent(
                        u -> {
                            throw LauncherFailure.usage(
                                    "--base-url must be like https://wiki.example.org, not '"
                                            + u
                                            + "'.");
                        });
        return url;
    }

    /** The commands that change a running site from {@code now} to {@code asked}. */
    List<String> commandsToChange(Site now, Site asked) {
        List<String> commands = new ArrayList<>();
        if (!now.members().equals(asked.members())) {
            boolean more = asked.members().size() > now.members().size();
            commands.add(more ? "watersmeet add-member" : "watersmeet remove-member NAME");
        }
        if (now.anonymous() != asked.anonymous()) {
            commands.add("the site's administration (--anonymous is for a new site)");
        }
        if (!sameOptions(now, asked)) {
            commands.add(RESTART);
        }
        return commands;
    }

    private static boolean sameOptions(Site now, Site asked) {
        return now.port() == asked.port()
                && now.bind().equals(asked.bind())
                && now.httpsPort().equals(asked.httpsPort())
                && now.baseUrl().equals(asked.baseUrl())
                && now.respawn() == asked.respawn();
    }
}
