/**
 * Likes of pages, blog posts and comments.
 *
 * <p>Neighbours: {@code wiki.content}, {@code people.user}.
 */
@NullMarked
package org.watersmeet.wiki.like;

import org.jspecify.annotations.NullMarked;
