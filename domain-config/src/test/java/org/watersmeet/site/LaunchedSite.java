package org.watersmeet.site;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A site under the launcher, used through its commands as an operator would. */
public final class LaunchedSite implements Site {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration LONGEST_COMMAND = Duration.ofMinutes(6);

    private final Path launcher;
    private final Path home;
    private final Login administrator;
    private final List<Member> members = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();

    /**
     * @param launcher the script {@code domain-config/watersmeet}
     */
    public LaunchedSite(Path launcher, Path home, Login administrator) {
        this.launcher = launcher;
        this.home = home;
        this.administrator = administrator;
    }

    /** Gives the launcher's commands one more variable of the environment. */
    public LaunchedSite with(String name, String value) {
        environment.put(name, value);
        return this;
    }

    /** Runs a command that may be refused, and returns its exit code. */
    public int attempt(String... arguments) throws IOException, InterruptedException {
        return run(new File("/dev/null"), arguments);
    }

    /** Starts the site and returns when it is ready. */
    public void up(String... options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("up", "--detach"));
        arguments.addAll(List.of(options));
        require(arguments.toArray(String[]::new));
        attach();
    }

    /** Learns the members of a site that runs. */
    public void attach() throws IOException, InterruptedException {
        members.clear();
        for (JsonNode member : status().path("members")) {
            members.add(
                    new Member(
                            member.path("name").asText(), URI.create(member.path("url").asText())));
        }
    }

    /** Stops the site. */
    public void down() throws IOException, InterruptedException {
        require("down");
    }

    /** Puts another application in the place of the one that runs, member by member. */
    public void replaceApplication(Path ear) throws IOException, InterruptedException {
        require("deploy", ear.toAbsolutePath().normalize().toString());
    }

    /** Adds a member and learns of it. */
    public Member addMember() throws IOException, InterruptedException {
        require("add-member");
        attach();
        return members.getLast();
    }

    /** Removes a member. */
    public void removeMember(String name) throws IOException, InterruptedException {
        require("remove-member", name);
        attach();
    }

    /** What {@code status --json} says, whatever the state. */
    public JsonNode status() throws IOException, InterruptedException {
        Path answer = Files.createTempFile("status", ".json");
        try {
            run(answer.toFile(), "status", "--json");
            return JSON.readTree(answer.toFile());
        } finally {
            Files.delete(answer);
        }
    }

    @Override
    public List<Member> members() {
        return List.copyOf(members);
    }

    /** The balancer's address. */
    public Member balancer() throws IOException, InterruptedException {
        return new Member(BALANCER, URI.create(status().path("url").asText()));
    }

    @Override
    public Login administrator() {
        return administrator;
    }

    /** Stops a part in good order; it stays stopped until it is started. */
    public void stop(String part) throws IOException, InterruptedException {
        require("stop", part);
    }

    /** Starts what was stopped and returns when it is ready. */
    public void start(String part) throws IOException, InterruptedException {
        require("start", part);
    }

    /** The process of a part that runs: of the database its postmaster. */
    public long pid(String part) throws IOException, InterruptedException {
        JsonNode status = status();
        return Stream.concat(
                        Stream.of(status.path("balancer"), status.path("database")),
                        StreamSupport.stream(status.path("members").spliterator(), false))
                .filter(it -> it.path("name").asText().equals(part) && it.path("pid").isNumber())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(part + " does not run: " + status))
                .path("pid")
                .asLong();
    }

    @Override
    public void kill(String part) throws IOException, InterruptedException {
        require("kill", part);
    }

    @Override
    public void awaitReady(Duration atMost) throws IOException, InterruptedException {
        long start = System.nanoTime();
        JsonNode status = status();
        while (!allReady(status) || !routed(status)) {
            if (System.nanoTime() - start > atMost.toNanos()) {
                throw new IllegalStateException("not ready again: " + status);
            }
            Thread.sleep(1_000);
            status = status();
        }
    }

    private static boolean allReady(JsonNode status) {
        Stream<JsonNode> parts =
                Stream.concat(
                        Stream.of(status.path("balancer"), status.path("database")),
                        StreamSupport.stream(status.path("members").spliterator(), false));
        return status.path("state").asText().equals("running")
                && parts.allMatch(it -> it.path("state").asText().equals("ready"));
    }

    /**
     * Whether the balancer sends requests to each member: it learns of one a moment after that is
     * ready, and who kills the other in that moment finds none.
     */
    private boolean routed(JsonNode status) throws IOException, InterruptedException {
        Set<String> missing = new HashSet<>();
        status.path("members").forEach(member -> missing.add(member.path("name").asText()));
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        status.path("balancer").path("url").asText()
                                                + "/health/ready"))
                        .timeout(Duration.ofSeconds(10))
                        .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 4 * missing.size(); i > 0 && !missing.isEmpty(); i--) {
                client.send(request, HttpResponse.BodyHandlers.discarding())
                        .headers()
                        .firstValue("X-Watersmeet-Member")
                        .ifPresent(missing::remove);
            }
        }
        return missing.isEmpty();
    }

    private void require(String... arguments) throws IOException, InterruptedException {
        int exit = run(new File("/dev/null"), arguments);
        if (exit != 0) {
            throw new IllegalStateException(
                    "'watersmeet %s' ended with %d, see %s"
                            .formatted(String.join(" ", arguments), exit, log()));
        }
    }

    private int run(File output, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--home", home.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .redirectOutput(output)
                        .redirectError(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("WATERSMEET_ADMIN_USER", administrator.user());
        builder.environment().put("WATERSMEET_ADMIN_PASSWORD", administrator.password());
        // the tests are about what has been built
        builder.environment().put("WATERSMEET_BUILD", "no");
        Process process = builder.start();
        if (!process.waitFor(LONGEST_COMMAND.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("no end of " + command);
        }
        return process.exitValue();
    }

    private Path log() throws IOException {
        Path folder = Files.createDirectories(home.toAbsolutePath().resolveSibling("consistency"));
        return folder.resolve("launcher.log");
    }
}
