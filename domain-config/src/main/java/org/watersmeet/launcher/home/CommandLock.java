package org.watersmeet.launcher.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.watersmeet.launcher.console.Console;

/**
 * One command at a time changes a home; a second one waits. Ends with its process, whatever ends
 * it.
 */
public final class CommandLock implements AutoCloseable {

    private final FileChannel channel;

    private CommandLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Waits for the lock, and says so when it has to. */
    public static CommandLock take(Home home, Console console) {
        try {
            Files.createDirectories(home.run());
            Path file = home.run().resolve("command.lock");
            FileChannel channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                console.say("Another command is changing " + home.folder() + ", waiting for it.");
                lock = channel.lock();
            }
            return new CommandLock(channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
