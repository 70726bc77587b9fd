package org.watersmeet.launcher;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.watersmeet.launcher.console.LauncherFailure;

/**
 * The words of a command line: the command, its names, its options. {@code --name value} and {@code
 * --name=value} mean the same.
 */
final class Arguments {

    private static final Set<String> WITH_VALUE =
            Set.of(
                    "home",
                    "members",
                    "port",
                    "https-port",
                    "certificate",
                    "key",
                    "bind",
                    "base-url",
                    "database",
                    "timeout");
    private static final Set<String> FLAGS =
            Set.of(
                    "anonymous",
                    "no-respawn",
                    "detach",
                    "json",
                    "follow",
                    "verbose",
                    "replace",
                    "help");

    private final List<String> words = new ArrayList<>();
    private final Map<String, String> options = new HashMap<>();

    private Arguments() {}

    static Arguments parse(List<String> line) {
        Arguments arguments = new Arguments();
        for (int i = 0; i < line.size(); i++) {
            String word = line.get(i);
            if (!word.startsWith("--")) {
                arguments.words.add(word);
            } else if (arguments.endsOwnOptions(word)) {
                arguments.words.addAll(line.subList(i, line.size()));
                break;
            } else if (arguments.option(word.substring(2), line, i)) {
                i++;
            }
        }
        return arguments;
    }

    /** What follows {@code cli} is for {@code jboss-cli.sh}, except the home. */
    private boolean endsOwnOptions(String word) {
        boolean own = word.startsWith("--home") || word.equals("--verbose");
        return !words.isEmpty() && words.getFirst().equals("cli") && !own;
    }

    /** Takes one option; returns whether the next word was its value. */
    private boolean option(String word, List<String> line, int index) {
        int equals = word.indexOf('=');
        String name = equals < 0 ? word : word.substring(0, equals);
        if (FLAGS.contains(name) && equals < 0) {
            options.put(name, "true");
            return false;
        }
        if (!WITH_VALUE.contains(name)) {
            throw LauncherFailure.usage(
                    "There is no option --" + word + ". See 'watersmeet --help'.");
        }
        if (equals >= 0) {
            options.put(name, word.substring(equals + 1));
            return false;
        }
        if (index + 1 == line.size()) {
            throw LauncherFailure.usage("Option --" + name + " needs a value.");
        }
        options.put(name, line.get(index + 1));
        return true;
    }

    /** The command; {@code help} when there is none. */
    String command() {
        return words.isEmpty() || flag("help") ? "help" : words.getFirst();
    }

    /** The words after the command. */
    List<String> names() {
        return words.isEmpty() ? List.of() : List.copyOf(words.subList(1, words.size()));
    }

    /** The only word after the command. */
    String name(String what) {
        if (names().size() != 1) {
            throw LauncherFailure.usage("'" + command() + "' needs " + what + ", and only that.");
        }
        return names().getFirst();
    }

    boolean flag(String name) {
        return options.containsKey(name);
    }

    Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    /** A whole number of at least {@code least}. */
    Optional<Integer> number(String name, int least) {
        return option(name)
                .map(
                        text -> {
                            if (!text.matches("\\d{1,6}") || Integer.parseInt(text) < least) {
                                throw LauncherFailure.usage(
                                        "--%s must be a number of at least %d, not '%s'."
                                                .formatted(name, least, text));
                            }
                            return Integer.valueOf(text);
                        });
    }

    /** The home, {@code ~/.watersmeet} when none is given. */
    Path home(String userHome) {
        return option("home").map(Path::of).orElse(Path.of(userHome, ".watersmeet"));
    }
}
