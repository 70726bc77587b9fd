package org.watersmeet.fault;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How much a trial does.
 *
 * @param full whether it is the trial of the report, or the short one of each build
 * @param seed of the choices that clients make
 * @param reports the folder for histories and reports
 */
record Scale(boolean full, long seed, Path reports) {

    /** One or the other. */
    int of(int smoke, int all) {
        return full ? all : smoke;
    }

    /** A bound on time; twice as long in a build, whose machine may be busy with other things. */
    Duration within(Duration bound) {
        return full ? bound : bound.multipliedBy(2);
    }
}
