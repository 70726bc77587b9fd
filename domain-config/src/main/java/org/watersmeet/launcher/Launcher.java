package org.watersmeet.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.watersmeet.kernel.Problem;
import org.watersmeet.launcher.console.Console;
import org.watersmeet.launcher.console.LauncherFailure;
import org.watersmeet.launcher.home.BuiltTree;
import org.watersmeet.launcher.home.Home;

/** The command line program behind {@code domain-config/watersmeet}. */
public final class Launcher {

    private final Map<String, String> environment;
    private final Path tree;

    /**
     * @param environment where presets and passwords are read
     * @param tree the checkout that {@code up} installs from
     */
    public Launcher(Map<String, String> environment, Path tree) {
        this.environment = environment;
        this.tree = tree;
    }

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        Path tree = Path.of(System.getProperty("watersmeet.tree", "."));
        int exitCode = new Launcher(System.getenv(), tree).run(Arrays.asList(arguments), out, err);
        System.exit(exitCode);
    }

    /** Runs one command and returns its exit code: the same as the program, for tests. */
    public int run(List<String> line, PrintStream out, PrintStream err) {
        Console console = new Console(out, err, line.contains("--verbose"));
        try {
            Arguments arguments = Arguments.parse(line);
            Home home = Home.at(arguments.home(System.getProperty("user.home")));
            Context context = new Context(home, new BuiltTree(tree), environment, console);
            return command(arguments.command()).run(arguments, context);
        } catch (LauncherFailure e) {
            console.say(e.getMessage());
            return e.exitCode();
        } catch (Problem e) {
            console.say(e.getMessage() + " Nothing was changed; what runs goes on.");
            return 1;
        } catch (IOException | SQLException | UncheckedIOException e) {
            console.say("It did not work: " + e + "\nWhat runs shows 'watersmeet status'.");
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    private static Command command(String name) {
        return switch (name) {
            case "up" -> new UpCommand();
            case "down" -> new DownCommand();
            case "status" -> new StatusCommand();
            case "kill" -> new KillCommand();
            case "start" -> new StartCommand();
            case "stop" -> new StopCommand();
            case "add-member" -> new AddMemberCommand();
            case "remove-member" -> new RemoveMemberCommand();
            case "admin" -> new AdminCommand();
            case "logs" -> new LogsCommand();
            case "cli" -> new CliCommand();
            case "help" -> new HelpCommand();
            case "deploy" -> new DeployCommand();
            case "backup" -> new BackupCommand();
            case "restore" -> new RestoreCommand();
            default ->
                    throw LauncherFailure.usage(
                            "There is no command '" + name + "'. See 'watersmeet --help'.");
        };
    }
}
