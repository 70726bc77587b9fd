package org.watersmeet.platform.job;

/**
 * A tick that this member holds until its lease ends.
 *
 * @param tick number of the period since the epoch
 * @param token rises with every claim of any tick: who comes back late with an older one is fenced
 */
record Claim(String job, long tick, long token) {}
