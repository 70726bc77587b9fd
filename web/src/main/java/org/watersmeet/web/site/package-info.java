/** Screens that belong to no space: dashboard, signing in and out, refusals. */
@NullMarked
package org.watersmeet.web.site;

import org.jspecify.annotations.NullMarked;
