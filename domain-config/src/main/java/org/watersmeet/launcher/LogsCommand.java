package org.watersmeet.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.watersmeet.launcher.console.LauncherFailure;
import org.watersmeet.launcher.home.Home;

/** Shows the end of one part's log, or of all. */
final class LogsCommand implements Command {

    @Override
    public int run(Arguments arguments, Context context) throws IOException, InterruptedException {
        Home home = context.home();
        List<String> known = new SiteNames(context.site()).all();
        List<String> names = arguments.names().isEmpty() ? known : arguments.names();
        if (!known.containsAll(names)) {
            throw LauncherFailure.usage("Logs are of " + String.join(", ", known) + ".");
        }
        List<String> command = new ArrayList<>(List.of("tail", "-n", "200"));
        if (arguments.flag("follow")) {
            command.add("-F"); // by name: it goes on when the file is rotated
        }
        names.stream()
                .map(home::log)
                .filter(Files::exists)
                .map(Path::toString)
                .forEach(command::add);
        if (command.getLast().equals("200") || command.getLast().equals("-F")) {
            throw LauncherFailure.of("There is no log yet in " + home.folder() + ".");
        }
        context.console().running(command);
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
