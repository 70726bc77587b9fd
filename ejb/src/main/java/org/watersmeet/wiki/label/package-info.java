/**
 * Labels: the words that people tag content with, and favourites, which are personal labels.
 *
 * <p>Neighbours: {@code wiki.content}.
 */
@NullMarked
package org.watersmeet.wiki.label;

import org.jspecify.annotations.NullMarked;
