/** People who use a site through its balancer all the time, and what happened to them. */
@NullMarked
package org.watersmeet.traffic;

import org.jspecify.annotations.NullMarked;
