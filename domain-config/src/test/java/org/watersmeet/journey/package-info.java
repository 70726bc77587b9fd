/**
 * What people live through: a day's work in a real browser, and readers who notice nothing, while
 * members of a running site are killed. The browser's part is in {@code src/test/journeys}.
 */
@NullMarked
package org.watersmeet.journey;

import org.jspecify.annotations.NullMarked;
