/**
 * When something is due: at a distance of time, or by a cron expression in a zone. Pure: what was
 * due is a function of the schedule and two moments.
 *
 * <p>Neighbours: {@code kernel}.
 */
@NullMarked
package org.watersmeet.platform.schedule;

import org.jspecify.annotations.NullMarked;
