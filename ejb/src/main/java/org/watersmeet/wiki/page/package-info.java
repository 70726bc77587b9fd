/**
 * Pages and their tree: create, view, edit, rename, move, trash, restore.
 *
 * <p>Neighbours: {@code wiki.content}, {@code text.rendering}.
 */
@NullMarked
package org.watersmeet.wiki.page;

import org.jspecify.annotations.NullMarked;
