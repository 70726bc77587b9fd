package org.watersmeet.launcher.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.watersmeet.launcher.console.Console;
import org.watersmeet.launcher.console.LauncherFailure;

/** Starts programs. */
public final class Spawn {

    private static final File NOTHING = new File("/dev/null");

    private final Console console;

    public Spawn(Console console) {
        this.console = console;
    }

    /** Starts a program that outlives this one: no input, output to the end of {@code log}. */
    public Process daemon(List<String> command, Map<String, String> environment, Path log) {
        console.running(command);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().putAll(environment);
            builder.environment().keySet().removeIf(Spawn::isForThisCommandOnly);
            builder.redirectInput(NOTHING);
            builder.redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The launcher's own presets: no other process needs to know them. */
    private static boolean isForThisCommandOnly(String name) {
        return name.startsWith("WATERSMEET_ADMIN_")
                || name.equals("WATERSMEET_CERTIFICATE_PASSWORD");
    }

    /** Runs a program to its end and returns its output. */
    public String run(List<String> command) throws InterruptedException {
        console.running(command);
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectInput(NOTHING)
                            .redirectErrorStream(true)
                            .start();
            String output =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw LauncherFailure.of(
                        "'" + String.join(" ", command) + "' failed:\n" + output.strip());
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a program can be run and succeeds. */
    public boolean succeeds(String... command) throws InterruptedException {
        try {
            run(List.of(command));
            return true;
        } catch (LauncherFailure | UncheckedIOException e) {
            return false;
        }
    }
}
