/** Settings of the site, typed. Neighbours: {@code platform.database}. */
@NullMarked
package org.watersmeet.platform.settings;

import org.jspecify.annotations.NullMarked;
