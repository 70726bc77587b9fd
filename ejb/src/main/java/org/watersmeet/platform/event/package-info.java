/**
 * What has happened: events written in the saving transaction, read after commit in commit order.
 *
 * <p>Neighbours: {@code platform.database}.
 */
@NullMarked
package org.watersmeet.platform.event;

import org.jspecify.annotations.NullMarked;
