/**
 * Cluster-wide scheduled jobs: a pulse on every member, a row with lease and fencing token decides.
 *
 * <p>Neighbours: {@code platform.schedule}, {@code platform.database}, {@code platform.cluster}.
 */
@NullMarked
package org.watersmeet.platform.job;

import org.jspecify.annotations.NullMarked;
