/**
 * Who may do what: one function decides, and every public service method declares what it needs.
 *
 * <p>Neighbours: {@code people.user}. Content and spaces are known by their ids only.
 */
@NullMarked
package org.watersmeet.people.permission;

import org.jspecify.annotations.NullMarked;
