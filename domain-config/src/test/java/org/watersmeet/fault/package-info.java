/**
 * Real faults for a whole site, and what it promises to do about them.
 *
 * <p>The site runs in an {@link org.watersmeet.fault.Arena}: a network, mounts and processes of its
 * own. There members lose sight of each other, processes are stopped in the middle of what they do,
 * the database goes, hangs or has no room left. What clients saw meanwhile is judged by {@code
 * org.watersmeet.checker}, and each {@link org.watersmeet.fault.Promise} gets a row in
 * docs/reliability.md.
 */
@NullMarked
package org.watersmeet.fault;

import org.jspecify.annotations.NullMarked;
