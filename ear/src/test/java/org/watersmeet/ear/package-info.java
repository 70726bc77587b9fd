/** Checks of the packaged deployment. */
@NullMarked
package org.watersmeet.ear;

import org.jspecify.annotations.NullMarked;
