/**
 * Markdown, read into a {@link org.watersmeet.text.document.Document}: CommonMark with tables,
 * strikethrough and task lists as GitHub has them. The syntax is commonmark-java's matter; here its
 * tree becomes ours. HTML inside Markdown is read by jsoup, and only what is on a list becomes an
 * element; the rest is text. Imports {@code text.document}, {@code text.markup}, {@code kernel},
 * commonmark-java, jsoup and the JDK.
 */
@NullMarked
package org.watersmeet.text.markup.markdown;

import org.jspecify.annotations.NullMarked;
