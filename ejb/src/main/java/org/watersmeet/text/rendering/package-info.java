/**
 * What readers get of a {@link org.watersmeet.text.document.Document}: HTML ({@link
 * org.watersmeet.text.rendering.HtmlRenderer}) and plain text. Pure functions; what they need of
 * the wiki they ask through ports ({@link org.watersmeet.text.rendering.LinkResolver}) that the
 * caller fills beforehand, in one go, for all {@link org.watersmeet.text.rendering.References} of
 * the document. Differences of two documents are rendered the same way. Imports {@code
 * text.document}, {@code text.diff}, {@code kernel} and the JDK.
 */
@NullMarked
package org.watersmeet.text.rendering;

import org.jspecify.annotations.NullMarked;
