/** Spaces: the containers of content. Neighbours: {@code people.permission}. */
@NullMarked
package org.watersmeet.wiki.space;

import org.jspecify.annotations.NullMarked;
