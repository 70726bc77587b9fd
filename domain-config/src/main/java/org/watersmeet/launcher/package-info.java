/**
 * The command line of Watersmeet: one class for each command, over {@code home}, {@code database},
 * {@code domain}, {@code status}, {@code supervise} and {@code deploy}.
 */
@NullMarked
package org.watersmeet.launcher;

import org.jspecify.annotations.NullMarked;
