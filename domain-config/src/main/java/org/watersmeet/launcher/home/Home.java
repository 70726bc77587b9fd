package org.watersmeet.launcher.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;

/**
 * A home: the folder in which a whole site lives, server, application, database and launcher, so
 * that building or testing in a checkout never disturbs it.
 */
public final class Home {

    private final Path folder;

    private Home(Path folder) {
        this.folder = folder;
    }

    /** The home at {@code folder}, which need not exist yet. */
    public static Home at(Path folder) {
        return new Home(folder.toAbsolutePath().normalize());
    }

    public Path folder() {
        return folder;
    }

    /** WildFly as provisioned; nothing is ever written here. */
    public Path server() {
        return folder.resolve("server");
    }

    /** The domain's own folder: configuration, content, logs and data of the servers. */
    public Path domain() {
        return folder.resolve("domain");
    }

    /** Class path of the supervisor. */
    public Path launcherLibraries() {
        return folder.resolve("launcher");
    }

    /** The application as deployed. */
    public Path application() {
        return folder.resolve("application").resolve("watersmeet.ear");
    }

    /** PostgreSQL's binaries. */
    public Path postgresql() {
        return folder.resolve("postgresql");
    }

    /** PostgreSQL's data directory. */
    public Path database() {
        return folder.resolve("database");
    }

    public Path secrets() {
        return folder.resolve("secrets");
    }

    /** Certificate and key of the balancer, only for a site with TLS. */
    public Path keyStore() {
        return folder.resolve("tls").resolve("site.p12");
    }

    /** What lives only as long as a run: the wanted state, the lock, problems. */
    public Path run() {
        return folder.resolve("run");
    }

    /** The log of a part: supervisor, controller, database, balancer or a member. */
    public Path log(String part) {
        return switch (part) {
            case "supervisor", "controller", "database" ->
                    folder.resolve("log").resolve(part + ".log");
            default -> domain().resolve("servers").resolve(part).resolve("log/server.log");
        };
    }

    /** Creates the folders; only this user may enter them. */
    public void create() {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            Files.createDirectories(run());
            Files.createDirectories(folder.resolve("log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a backup is unpacked and recovered before it is used. */
    public Path restoring() {
        return folder.resolve("restoring");
    }

    /** The data that a restore is about to replace; there only while it does. */
    public Path replaced() {
        return folder.resolve("replaced");
    }

    /** The file of the site's options. */
    public Path options() {
        return folder.resolve("site.properties");
    }

    /** The site's options, empty for a home that never had a site. */
    public Optional<Site> site() {
        PropertiesFile file = new PropertiesFile(options());
        return file.exists() ? Optional.of(Site.of(file.load())) : Optional.empty();
    }

    public void store(Site site) {
        new PropertiesFile(options()).store(site.toProperties());
    }

    /** What is wanted of the parts; all down when nobody has said anything. */
    public Wanted wanted() {
        return Wanted.of(new PropertiesFile(run().resolve("wanted.properties")).load());
    }

    public void store(Wanted wanted) {
        new PropertiesFile(run().resolve("wanted.properties")).store(wanted.toProperties());
    }

    /**
     * What this home is called among those that could serve a database; made when it is asked for
     * first. Members of one installation keep those of another from their database.
     */
    public String installation() {
        PropertiesFile file = new PropertiesFile(folder.resolve("installation.properties"));
        Properties properties = file.load();
        if (properties.getProperty("id") == null) {
            properties.setProperty("id", UUID.randomUUID().toString());
            file.store(properties);
        }
        return properties.getProperty("id");
    }

    /** Where the members belong; all in one group unless a deployment has said otherwise. */
    public Placement placement() {
        PropertiesFile file = placementFile();
        return file.exists()
                ? Placement.of(file.load())
                : Placement.of(build().orElse(new Build("0", "unknown")));
    }

    public void store(Placement placement) {
        placementFile().store(placement.toProperties());
    }

    private PropertiesFile placementFile() {
        return new PropertiesFile(run().resolve("placement.properties"));
    }

    /** The installed build, empty before the first installation. */
    public Optional<Build> build() {
        PropertiesFile file = new PropertiesFile(folder.resolve("build.properties"));
        return file.exists() ? Optional.of(Build.of(file.load())) : Optional.empty();
    }

    void store(Build build) {
        new PropertiesFile(folder.resolve("build.properties")).store(build.toProperties());
    }

    public Secrets secretsStore() {
        return new Secrets(secrets());
    }
}
