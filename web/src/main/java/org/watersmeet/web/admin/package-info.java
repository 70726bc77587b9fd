/** Screens for administrators: the console, scheduled jobs, the state of the cluster. */
@NullMarked
package org.watersmeet.web.admin;

import org.jspecify.annotations.NullMarked;
