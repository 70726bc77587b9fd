/**
 * Templates of pages: kept by administrators for the site or a space, filled in by whoever begins a
 * page with one. A template has no history; what was made from it goes its own way.
 *
 * <p>Neighbours: {@code wiki.page}, {@code wiki.label}.
 */
@NullMarked
package org.watersmeet.wiki.template;

import org.jspecify.annotations.NullMarked;
