package org.watersmeet.checker;

/** What a client knows of an operation when it has ended. */
public enum Outcome {
    /** The member answered that it is done. */
    OK,
    /** The member answered that it is not done: for a save, another one was first. */
    REFUSED,
    /** No connection was made, so there was no effect. */
    UNREACHED,
    /** The connection broke, time ran out or the member could not say: perhaps it is done. */
    UNKNOWN
}
