/**
 * Pictures of users.
 *
 * <p>Neighbours: {@code people.user}, {@code wiki.attachment}, which makes pictures small.
 */
@NullMarked
package org.watersmeet.wiki.profile;

import org.jspecify.annotations.NullMarked;
