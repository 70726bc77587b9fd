/**
 * The test of the consistency test: applications with one guard taken out, each of which must fail
 * by the rule that the guard upholds.
 *
 * <p>A mutant is a copy of the built EAR with one class made anew from its source with one text
 * replaced. The product itself has no switch that turns a guard off.
 */
@NullMarked
package org.watersmeet.checker.mutant;

import org.jspecify.annotations.NullMarked;
