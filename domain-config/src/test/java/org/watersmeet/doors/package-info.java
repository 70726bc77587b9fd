/**
 * All doors of the application, asked by all kinds of callers: who may pass each of them, and that
 * what is hidden shows through none.
 *
 * <p>{@code matrix.txt} names every door, what passes it and how it is asked. A test of the module
 * {@code web} compares its first column with the code.
 */
@NullMarked
package org.watersmeet.doors;

import org.jspecify.annotations.NullMarked;
