package org.watersmeet.launcher.deploy;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.watersmeet.launcher.console.LauncherFailure;

/**
 * Brings members one after the other to a new build, and all back when one of them does not get
 * well.
 */
final class Rollout {

    private final Moves moves;

    Rollout(Moves moves) {
        this.moves = moves;
    }

    /**
     * Rolls.
     *
     * @param members those that run, in the order in which they are replaced
     * @throws LauncherFailure if the members have the build that they had, or should
     */
    void over(List<String> members) throws IOException, InterruptedException {
        Deque<String> begun = new ArrayDeque<>();
        try {
            moves.prepare();
            for (String member : members) {
                begun.push(member);
                moves.forward(member);
            }
        } catch (LauncherFailure | IOException e) {
            throw wentBack(begun, e);
        }
        moves.commit();
    }

    /** The one that is not well first: the others serve. */
    private LauncherFailure wentBack(Deque<String> begun, Exception cause)
            throws IOException, InterruptedException {
        List<String> problems = new ArrayList<>();
        for (String member : begun) {
            try {
                moves.back(member);
            } catch (LauncherFailure | IOException e) {
                problems.add(member + ": " + e.getMessage());
            }
        }
        if (problems.isEmpty()) {
            moves.discard();
            return LauncherFailure.of(
                    cause.getMessage() + "\nRolled back: all members have the build they had.");
        }
        return LauncherFailure.of(
                "%s%nRolling back failed, too: %s%nWhat runs goes on. See 'watersmeet status'; 'watersmeet up' brings back what is missing, then try again."
                        .formatted(cause.getMessage(), String.join("; ", problems)));
    }
}
