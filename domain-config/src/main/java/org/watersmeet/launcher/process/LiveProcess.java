package org.watersmeet.launcher.process;

import java.util.List;

/**
 * A process that runs; zombies are none.
 *
 * @param pid its number
 * @param parent its parent's number
 * @param command its command line, word by word, never empty
 */
public record LiveProcess(long pid, long parent, List<String> command) {

    /** Whether one word of the command line is {@code word}. */
    public boolean has(String word) {
        return command.contains(word);
    }

    /** Ends it at once, like {@code kill -9}. */
    public void kill() {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** Asks it to end. */
    public void terminate() {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
    }
}
