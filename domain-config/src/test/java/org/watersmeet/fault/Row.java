package org.watersmeet.fault;

import java.util.List;

/**
 * A promise in the report.
 *
 * @param promise its number, as in {@code P4}
 * @param says what is promised
 * @param findings of its trial
 * @param seed of the choices that clients made
 * @param commit that the site was built of
 * @param seconds that the trial took
 */
record Row(String promise, String says, Findings findings, long seed, String commit, long seconds) {

    List<String> violations() {
        return findings.violations();
    }
}
