package org.watersmeet.platform.job;

/** Where a job has its effects, and what is therefore promised of one tick. */
public enum Effects {
    /** In the database, through the connection it is given: exactly once, whatever breaks. */
    IN_DATABASE,
    /**
     * Also elsewhere, where the second time changes nothing: it names what it does, so a file that
     * is gone is removed again, a message has an id that its receiver knows. A tick whose member
     * died is done again.
     */
    REPEATABLE,
    /**
     * Also elsewhere, where the second time would count. A tick that was begun is never begun
     * again: if its member dies it is recorded as failed, as nobody can tell how far it came.
     */
    AT_MOST_ONCE
}
