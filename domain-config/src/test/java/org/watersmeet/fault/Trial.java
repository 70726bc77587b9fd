package org.watersmeet.fault;

/** Puts a promise to the test. */
@FunctionalInterface
interface Trial {

    /**
     * Hurts the site, lets it recover, and tells what its clients saw.
     *
     * @throws Exception if the site does not come back, or answers what nothing explains: the
     *     promise is broken then, too
     */
    Findings on(FaultySite site, Scale scale) throws Exception;
}
