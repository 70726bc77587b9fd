/**
 * Signing in: passwords, throttling, login sessions, and who the caller of a request is.
 *
 * <p>Neighbours: {@code people.user}.
 */
@NullMarked
package org.watersmeet.people.signin;

import org.jspecify.annotations.NullMarked;
