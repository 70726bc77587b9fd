package org.watersmeet.text.document;

/**
 * An element of a document. No parent pointer: a node is a value and may stand in several places.
 *
 * <p>What may stand where follows the storage format, which is loose: a list item, a cell, a macro
 * body hold both kinds ("flow", {@code List<Node>}); a paragraph, a heading, a mark hold {@link
 * Inline}s only, and a block that a source puts there anyway is wrapped in {@link NestedBlock}.
 */
public sealed interface Node permits Block, Inline {}
