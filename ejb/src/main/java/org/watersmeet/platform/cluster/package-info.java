/** Who this member is. Neighbours: {@code platform.database}. */
@NullMarked
package org.watersmeet.platform.cluster;

import org.jspecify.annotations.NullMarked;
