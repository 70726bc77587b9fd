/**
 * Watches: which pages, blog posts and spaces a user wants to hear of. Who watches something is
 * told of nothing that is hidden from them, and lists leave it out.
 *
 * <p>Neighbours: {@code wiki.content}, {@code wiki.space}, {@code people.user}. Nothing is sent
 * yet.
 */
@NullMarked
package org.watersmeet.wiki.watch;

import org.jspecify.annotations.NullMarked;
