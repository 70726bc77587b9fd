/**
 * Confluence's old wiki markup, read into a {@link org.watersmeet.text.document.Document}: what
 * people typed before Confluence 4, what old exports hold, and what many still type. Written never:
 * the storage format says more.
 *
 * <p>Two steps. {@link org.watersmeet.text.markup.wiki.MacroTags} pairs the macro tags of a source
 * and puts one sign in the place of each macro, so that in the {@link
 * org.watersmeet.text.markup.wiki.WikiText} that remains everything that belongs together stands
 * together, however many lines a macro's body has. Then blocks are found line by line, and inline
 * markup sign by sign; nothing is looked at twice, so the cost is linear. Imports {@code
 * text.document}, {@code text.markup}, {@code kernel} and the JDK.
 */
@NullMarked
package org.watersmeet.text.markup.wiki;

import org.jspecify.annotations.NullMarked;
