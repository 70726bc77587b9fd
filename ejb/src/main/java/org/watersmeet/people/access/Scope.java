package org.watersmeet.people.access;

/**
 * What a caller's credentials are good for, within what the user may do. In their order: each
 * includes those before it.
 */
public enum Scope {
    /** Reading: a token. */
    READ,
    /** Changing content, too: a token. */
    WRITE,
    /** What administrators do, too: a token. */
    ADMINISTER,
    /** Everything, also what credentials there are: a person who has signed in. */
    EVERYTHING;

    public boolean includes(Scope other) {
        return compareTo(other) >= 0;
    }
}
