/**
 * How many requests somebody may make: a bucket for each, in the database, which all members draw
 * from some at a time. Neighbours: {@code platform.database}, {@code platform.job}.
 */
@NullMarked
package org.watersmeet.platform.budget;

import org.jspecify.annotations.NullMarked;
