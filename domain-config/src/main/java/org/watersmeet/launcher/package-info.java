/**
 * The command line of Watersmeet: one class for each command, over {@code home}, {@code database},
 * {@code domain}, {@code status} and {@code supervise}.
 */
@NullMarked
package org.watersmeet.launcher;

import org.jspecify.annotations.NullMarked;
