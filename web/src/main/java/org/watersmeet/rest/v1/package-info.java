/**
 * Confluence's REST interface, {@code /rest/api}: a thin door over the services, in the shapes that
 * its real clients read.
 *
 * <p>Neighbours: the services of {@code wiki} and {@code people}, {@code web.http}.
 */
@NullMarked
package org.watersmeet.rest.v1;

import org.jspecify.annotations.NullMarked;
