package org.watersmeet.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The site that the cluster tests of a run share: started by the launcher when the first test asks
 * for it, stopped when the JVM of the tests ends.
 *
 * <p>Driven by the launcher's script alone, as an operator would: its contract is what the tests rely
 * on.
 */
public final class RunningSite {

    /** The first administrator. */
    public static final String ADMIN = "admin";

    /** The first administrator's password. */
    public static final String PASSWORD = "the tests' own password";

    private static final int PORT = 19080;
    private static final long PATIENCE_SECONDS = 300;

    private static @Nullable RunningSite running;

    private final Path home;

    private RunningSite(Path home) {
        this.home = home;
    }

    /** The running site; started now if no test has asked for it before. */
    public static synchronized RunningSite get() {
        RunningSite site = running;
        if (site == null) {
            site = new RunningSite(Path.of("target", "cluster-home").toAbsolutePath());
            site.up();
            Runtime.getRuntime().addShutdownHook(new Thread(site::down));
            running = site;
        }
        return site;
    }

    private void up() {
        if (Files.exists(home)) {
            down();
            deleteHome();
        }
        run("up", "--port", Integer.toString(PORT), "--detach");
    }

    private void down() {
        run("down");
    }

    /** {@code kill -9} of a member, of {@code database} or {@code balancer}; it is brought back. */
    public void kill(String name) {
        run("kill", name);
    }

    /** The launcher's word on the site, whatever its exit code. */
    public JsonNode status() {
        try {
            return new ObjectMapper().readTree(output("status", "--json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until all parts are ready. */
    public void awaitRunning() {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!status().path("state").asText().equals("running")) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("The site is not ready: " + status());
            }
            pause();
        }
    }

    /** The balancer's address. */
    public String url() {
        return status().path("url").asText();
    }

    /** The members' own addresses, in the order of their names. */
    public List<String> memberUrls() {
        List<String> urls = new ArrayList<>();
        status().path("members").forEach(member -> urls.add(member.path("url").asText()));
        return urls;
    }

    /** The domain controller's port. */
    public int managementPort() {
        String url = status().path("controller").path("url").asText();
        return Integer.parseInt(url.substring(url.lastIndexOf(':') + 1));
    }

    private void run(String... arguments) {
        output(arguments);
    }

    private String output(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of("watersmeet").toAbsolutePath().toString());
        command.add("--home");
        command.add(home.toString());
        command.addAll(List.of(arguments));
        try {
            Path errors = Files.createTempFile("launcher", ".log");
            ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
            builder.environment().put("WATERSMEET_BUILD", "no");
            builder.environment().put("WATERSMEET_ADMIN_USER", ADMIN);
            builder.environment().put("WATERSMEET_ADMIN_PASSWORD", PASSWORD);
            Process process = builder.start();
            process.getOutputStream().close();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            boolean status = arguments[0].equals("status");
            if (process.waitFor() != 0 && !status) {
                throw new IllegalStateException(
                        String.join(" ", command) + ":\n" + Files.readString(errors));
            }
            Files.delete(errors);
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void deleteHome() {
        try (var files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(500);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
