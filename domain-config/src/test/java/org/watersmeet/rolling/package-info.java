/** Other builds for a site that serves on. */
@NullMarked
package org.watersmeet.rolling;

import org.jspecify.annotations.NullMarked;
