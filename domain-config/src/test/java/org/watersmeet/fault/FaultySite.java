package org.watersmeet.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.watersmeet.launcher.console.Console;
import org.watersmeet.launcher.database.DatabaseAccess;
import org.watersmeet.launcher.database.EmbeddedDatabase;
import org.watersmeet.launcher.home.Folders;
import org.watersmeet.launcher.home.Home;
import org.watersmeet.launcher.home.Ports;
import org.watersmeet.launcher.process.Spawn;
import org.watersmeet.site.LaunchedSite;
import org.watersmeet.site.Login;
import org.watersmeet.site.Member;
import org.watersmeet.site.Site;

/** A site of two members in an arena, and what can be done to it there. */
final class FaultySite implements Site, AutoCloseable {

    private static final Ports PORTS = new Ports(18080);
    private static final Duration RESTART = Duration.ofMinutes(3);

    private final Path home;
    private final LaunchedSite launched;
    private final Wires wires;

    private FaultySite(Path home, LaunchedSite launched, Wires wires) {
        this.home = home;
        this.launched = launched;
        this.wires = wires;
    }

    /**
     * Starts a new one in this process's arena.
     *
     * @param home is emptied first
     */
    static FaultySite start(Path home) throws IOException, InterruptedException {
        Folders.delete(home);
        LaunchedSite launched =
                new LaunchedSite(
                        Path.of("watersmeet").toAbsolutePath(),
                        home.toAbsolutePath(),
                        new Login("admin", "a password of the tests"));
        Wires wires = new Wires(PORTS);
        launched.up("--members", "2", "--port", Integer.toString(PORTS.balancer()), "--anonymous");
        return new FaultySite(home, launched, wires);
    }

    LaunchedSite launched() {
        return launched;
    }

    Wires wires() {
        return wires;
    }

    /** Leads through a link whoever connects to the database from now on, until it is closed. */
    DatabaseLink databaseLink() throws IOException, InterruptedException {
        admit(Wires.PROXY_SOURCE);
        SlowLink link = SlowLink.to(PORTS.database(), Wires.PROXY_SOURCE);
        wires.leadDatabaseTo(link.port());
        return new DatabaseLink(link, wires);
    }

    /** Has the domain controller do something. */
    void manage(String operation) throws IOException, InterruptedException {
        if (launched.attempt("cli", operation) != 0) {
            throw new IllegalStateException("refused: " + operation);
        }
    }

    /** Stops a member and starts it anew; returns when all is ready. */
    void restart(Member member) throws IOException, InterruptedException {
        launched.stop(member.name());
        launched.start(member.name());
        awaitReady(RESTART);
    }

    /** Lets an address connect to the database, which by itself knows one of loopback only. */
    private void admit(String address) throws IOException, InterruptedException {
        Files.writeString(
                Home.at(home).database().resolve("pg_hba.conf"),
                "host all all %s/32 scram-sha-256%n".formatted(address),
                StandardOpenOption.APPEND);
        signal("-HUP", List.of(launched.pid(DATABASE)));
        Thread.sleep(Duration.ofSeconds(1)); // it reads the file when it comes to it
    }

    /** A link, and the rule that leads through it. */
    record DatabaseLink(SlowLink link, Wires wires) implements AutoCloseable {

        @Override
        public void close() throws IOException, InterruptedException {
            wires.leadDatabaseDirectly();
            link.close();
        }
    }

    /** The folder of the site's data and logs. */
    Path home() {
        return home;
    }

    @Override
    public List<Member> members() {
        return launched.members();
    }

    @Override
    public Login administrator() {
        return launched.administrator();
    }

    @Override
    public void kill(String part) throws IOException, InterruptedException {
        launched.kill(part);
    }

    /** Stops a part's processes where they stand, as a pause of its machine does. */
    Paused pause(String part) throws IOException, InterruptedException {
        List<Long> processes = new ArrayList<>();
        ProcessHandle first = ProcessHandle.of(launched.pid(part)).orElseThrow();
        processes.add(first.pid());
        if (part.equals(DATABASE)) {
            first.children().map(ProcessHandle::pid).forEach(processes::add);
        }
        signal("-STOP", processes);
        return () -> signal("-CONT", processes);
    }

    /** Lets processes go on that were paused. */
    interface Paused {
        void resume() throws IOException, InterruptedException;
    }

    private static void signal(String signal, List<Long> processes)
            throws IOException, InterruptedException {
        // one that has ended meanwhile is no failure
        new ProcessBuilder(
                        Stream.concat(
                                        Stream.of("kill", signal),
                                        processes.stream().map(Object::toString))
                                .toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    /** A connection to the database that may do everything. */
    Connection database() throws SQLException {
        PrintStream nowhere =
                new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
        Spawn spawn = new Spawn(new Console(nowhere, nowhere, false));
        DatabaseAccess access =
                new EmbeddedDatabase(Home.at(home), PORTS.database(), spawn).access();
        return access.connectAsOwner();
    }

    @Override
    public void awaitReady(Duration atMost) throws IOException, InterruptedException {
        launched.awaitReady(atMost);
    }

    /** The same site for clients that know its balancer only. */
    Site throughBalancer() throws IOException, InterruptedException {
        Member balancer = launched.balancer();
        FaultySite site = this;
        return new Site() {
            @Override
            public List<Member> members() {
                return List.of(balancer, balancer);
            }

            @Override
            public Login administrator() {
                return site.administrator();
            }

            @Override
            public void kill(String part) throws IOException, InterruptedException {
                site.kill(part);
            }

            @Override
            public void awaitReady(Duration atMost) throws IOException, InterruptedException {
                site.awaitReady(atMost);
            }
        };
    }

    @Override
    public void close() throws IOException, InterruptedException {
        launched.down();
    }
}
