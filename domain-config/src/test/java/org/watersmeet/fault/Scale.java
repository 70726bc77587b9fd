package org.watersmeet.fault;

import java.nio.file.Path;

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
}
