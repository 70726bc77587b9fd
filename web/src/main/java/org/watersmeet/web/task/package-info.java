/** Tasks: ticking those of a page, and lists of those of many pages. */
@NullMarked
package org.watersmeet.web.task;

import org.jspecify.annotations.NullMarked;
