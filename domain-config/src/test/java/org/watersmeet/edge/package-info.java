/**
 * What meets the world: the balancer with TLS, its limits and headers, and the secrets behind it.
 */
@NullMarked
package org.watersmeet.edge;

import org.jspecify.annotations.NullMarked;
