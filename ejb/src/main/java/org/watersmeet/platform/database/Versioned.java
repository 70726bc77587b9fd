package org.watersmeet.platform.database;

/** An entity whose state a number vouches for: it rises with each committed change. */
public interface Versioned {

    /** The {@code lock_version} column, from 1. */
    long lockVersion();
}
