/**
 * Syntaxes a {@link org.watersmeet.text.document.Document} is read from and written to: the storage
 * format ({@link org.watersmeet.text.markup.StorageFormat}) and {@linkplain
 * org.watersmeet.text.markup.PlainText plain text}. Pure functions of text, for any number of
 * threads; input is hostile until read. Imports {@code text.document}, {@code kernel} and the JDK.
 */
@NullMarked
package org.watersmeet.text.markup;

import org.jspecify.annotations.NullMarked;
