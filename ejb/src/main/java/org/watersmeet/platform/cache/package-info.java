/**
 * Named caches with their contracts; the only importer of Infinispan.
 *
 * <p>A cache holds immutable values by identity and version. What is current is always the answer
 * of the request stamp, so losing an entry, or an invalidation, never makes an answer wrong.
 */
@NullMarked
package org.watersmeet.platform.cache;

import org.jspecify.annotations.NullMarked;
