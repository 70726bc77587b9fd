package org.watersmeet.checker.load;

import java.util.List;

/** What befalls a site while sessions work on it. */
@FunctionalInterface
public interface Adversity {

    /**
     * Does its worst, and returns when it is over and the site is as before.
     *
     * @return the faults that met saves under way
     */
    List<Strike> befall(Course course) throws Exception;
}
