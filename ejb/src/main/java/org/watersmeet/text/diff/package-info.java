/**
 * What two {@linkplain org.watersmeet.text.document.Document documents} differ in: blocks by their
 * fingerprints and then by likeness, inside of them items, rows, cells and words. The answer is one
 * document that holds both, with its parts marked ({@link
 * org.watersmeet.text.diff.ComparedDocument}), so whatever renders documents renders differences.
 * Pure functions. Imports {@code text.document}, java-diff-utils and the JDK.
 */
@NullMarked
package org.watersmeet.text.diff;

import org.jspecify.annotations.NullMarked;
