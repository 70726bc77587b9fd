/**
 * Words every other package uses: typed ids, {@link org.watersmeet.kernel.Problem}, slices of
 * results. Imports the JDK only.
 */
@NullMarked
package org.watersmeet.kernel;

import org.jspecify.annotations.NullMarked;
