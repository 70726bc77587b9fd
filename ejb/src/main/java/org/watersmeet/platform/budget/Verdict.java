package org.watersmeet.platform.budget;

import java.time.Duration;

/**
 * Whether one more is allowed.
 *
 * @param remaining about so many are left; others may have taken some since this member asked
 * @param pause until the next one is allowed; zero when this one is
 */
public record Verdict(boolean allowed, long remaining, Duration pause) {}
