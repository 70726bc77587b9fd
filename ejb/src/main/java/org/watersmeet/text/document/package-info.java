/**
 * The parsed body of a page: a sealed tree of immutable records, {@link
 * org.watersmeet.text.document.Document} at its root. Life story: a syntax of {@code text.markup}
 * builds it once, renderers and comparisons only read it. Any number of threads may share one.
 *
 * <p>Handle kinds by a {@code switch} without {@code default}, so that a new kind breaks each place
 * that must learn it. Imports the JDK only.
 */
@NullMarked
package org.watersmeet.text.document;

import org.jspecify.annotations.NullMarked;
