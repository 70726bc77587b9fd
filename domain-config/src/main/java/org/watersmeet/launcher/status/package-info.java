/** What runs: one observation of all parts, as text and as JSON. */
@NullMarked
package org.watersmeet.launcher.status;

import org.jspecify.annotations.NullMarked;
