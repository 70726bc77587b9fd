/**
 * Who calls, and that every service method says what it needs. The ground under permissions: knows
 * callers by their ids, and where they come from only through {@link
 * org.watersmeet.people.access.CallerSource}.
 *
 * <p>Neighbours: {@code platform.database}.
 */
@NullMarked
package org.watersmeet.people.access;

import org.jspecify.annotations.NullMarked;
