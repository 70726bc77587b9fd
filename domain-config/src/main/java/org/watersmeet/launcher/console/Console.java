package org.watersmeet.launcher.console;

import java.io.PrintStream;
import java.util.List;

/**
 * Where the launcher speaks: stdout carries only what was asked for, everything else goes to
 * stderr.
 */
public final class Console {

    private final PrintStream out;
    private final PrintStream err;
    private final boolean verbose;

    public Console(PrintStream out, PrintStream err, boolean verbose) {
        this.out = out;
        this.err = err;
        this.verbose = verbose;
    }

    /** Writes an answer, one line, to stdout. */
    public void answer(String line) {
        out.println(line);
        out.flush();
    }

    /** Writes a message to stderr. */
    public void say(String message) {
        err.println(message);
        err.flush();
    }

    /** Writes a command before it runs, with {@code --verbose} only. */
    public void running(List<String> command) {
        if (verbose) {
            say("+ " + String.join(" ", command));
        }
    }

    /** Whether {@code --verbose} was given. */
    public boolean verbose() {
        return verbose;
    }
}
