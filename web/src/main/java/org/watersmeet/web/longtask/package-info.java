/** The screen of a long task: how far it is, and how it ended. */
@NullMarked
package org.watersmeet.web.longtask;

import org.jspecify.annotations.NullMarked;
