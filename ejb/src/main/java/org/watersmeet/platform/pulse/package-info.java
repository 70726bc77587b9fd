/**
 * What a member does again and again by itself. Neighbours: {@code platform.job}, {@code
 * platform.cluster}.
 */
@NullMarked
package org.watersmeet.platform.pulse;

import org.jspecify.annotations.NullMarked;
