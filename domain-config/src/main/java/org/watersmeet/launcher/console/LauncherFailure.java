package org.watersmeet.launcher.console;

/** Ends a command: the message names the cause and the next step, the exit code its kind. */
public final class LauncherFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final String message;

    private LauncherFailure(int exitCode, String message) {
        super(message);
        this.message = message;
        this.exitCode = exitCode;
    }

    /** Returns a failure of what was tried: exit code 1. */
    public static LauncherFailure of(String message) {
        return new LauncherFailure(1, message);
    }

    /** Returns a refusal of what was asked for: exit code 2, nothing was changed. */
    public static LauncherFailure usage(String message) {
        return new LauncherFailure(2, message);
    }

    @Override
    public String getMessage() {
        return message;
    }

    /** Exit code of the process, 1 or 2. */
    public int exitCode() {
        return exitCode;
    }
}
