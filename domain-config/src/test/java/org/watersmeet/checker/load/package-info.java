/**
 * Puts load on a site and writes down what its clients saw: sessions that save on one member and
 * read on another, and faults that strike while saves are under way.
 */
@NullMarked
package org.watersmeet.checker.load;

import org.jspecify.annotations.NullMarked;
