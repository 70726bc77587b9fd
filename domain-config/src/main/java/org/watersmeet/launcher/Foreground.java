package org.watersmeet.launcher;

import java.sql.SQLException;
import org.watersmeet.launcher.console.LauncherFailure;

/** A command that stays: from its start on, Ctrl-C takes the site down. */
final class Foreground implements AutoCloseable {

    private final Context context;
    private final Thread stop = new Thread(this::stop, "stop");
    private volatile boolean stopping;

    private Foreground(Context context) {
        this.context = context;
    }

    static Foreground begin(Context context) {
        Foreground foreground = new Foreground(context);
        Runtime.getRuntime().addShutdownHook(foreground.stop);
        return foreground;
    }

    /** What brings the site up. */
    interface Start {
        void run() throws SQLException, InterruptedException;
    }

    /**
     * Brings the site up, then waits for Ctrl-C or until another command takes the site down.
     *
     * @throws LauncherFailure of the start; that of a start which was told to stop is none
     */
    void run(Start start) throws SQLException, InterruptedException {
        try {
            start.run();
        } catch (LauncherFailure e) {
            if (!stopping) {
                throw e;
            }
            return;
        }
        context.console().say("Ctrl-C stops the site.");
        while (!context.home().wanted().down()) {
            Thread.sleep(500);
        }
    }

    private void stop() {
        stopping = true;
        try {
            context.console().say("Stopping.");
            DownCommand.down(context);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (LauncherFailure e) {
            context.console().say(e.getMessage());
        }
    }

    @Override
    public void close() {
        if (!stopping) {
            Runtime.getRuntime().removeShutdownHook(stop);
        }
    }
}
