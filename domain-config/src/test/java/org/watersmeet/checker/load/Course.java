package org.watersmeet.checker.load;

import java.util.concurrent.ExecutionException;

/** A run that is under way, for who interferes with it. */
public interface Course {

    /**
     * Returns when so many more operations have been answered.
     *
     * @throws IllegalStateException if a session has ended: nobody can be met any more
     */
    void awaitAnswers(int more) throws InterruptedException, ExecutionException;

    /**
     * The saves that were under way when a part went: those that stood open when the first broke.
     *
     * @param since nanoseconds of the one clock: when the part was about to go
     */
    int brokenBy(String part, long since);

    /** The saves that stood open on a part at a moment, of those that have ended by now. */
    int openAt(String part, long moment);

    /** Leaves the processors to a part that starts. */
    void goSlow();

    /** Lets the sessions go on as fast as they can. */
    void goOn();
}
