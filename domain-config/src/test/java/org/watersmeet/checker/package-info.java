/**
 * Checks that several members behave as one wiki: a history of saves and reads, as its clients saw
 * them, is judged by seven rules.
 *
 * <p>A page is a versioned register. The database gives out the versions under the row's lock, so
 * their order is the total order, and linearizability can be decided exactly in O(n log n).
 */
@NullMarked
package org.watersmeet.checker;

import org.jspecify.annotations.NullMarked;
