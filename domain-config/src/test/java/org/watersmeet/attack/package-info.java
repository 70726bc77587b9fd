/**
 * Attacks on the running application, each named after the published vulnerability of Confluence
 * that it repeats. A test strikes the address that Confluence had, and the nearest thing that lives
 * here. Nothing harmful is sent: expressions are arithmetic, files are canaries, listeners are
 * ours.
 *
 * <p>{@code docs/security.md} has the table of them.
 */
@NullMarked
package org.watersmeet.attack;

import org.jspecify.annotations.NullMarked;
