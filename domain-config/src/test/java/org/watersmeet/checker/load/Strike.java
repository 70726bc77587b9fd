package org.watersmeet.checker.load;

import java.time.Duration;

/**
 * A fault that happened.
 *
 * @param inFlight the saves under way on that part when it went
 * @param outage from the kill until every part was ready again
 */
public record Strike(String part, int inFlight, Duration outage) {

    /** A fault that meets fewer saves proves nothing. */
    static final int LEAST_IN_FLIGHT = 4;

    public boolean counts() {
        return inFlight >= LEAST_IN_FLIGHT;
    }
}
