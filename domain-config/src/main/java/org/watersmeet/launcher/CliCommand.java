package org.watersmeet.launcher;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.watersmeet.launcher.home.Home;

/** {@code jboss-cli.sh}, connected to this domain; the words after {@code cli} are its own. */
final class CliCommand implements Command {

    @Override
    public int run(Arguments arguments, Context context) throws IOException, InterruptedException {
        Home home = context.home();
        List<String> command =
                new ArrayList<>(
                        List.of(
                                home.server().resolve("bin/jboss-cli.sh").toString(),
                                "--connect",
                                "--controller=127.0.0.1:" + context.site().ports().management()));
        command.addAll(arguments.names());
        context.console().running(command);
        ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start().waitFor();
    }
}
