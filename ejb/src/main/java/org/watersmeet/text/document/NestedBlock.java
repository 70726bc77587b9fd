package org.watersmeet.text.document;

/**
 * A block where only text should be, such as a table in a paragraph. Kept in place, because sources
 * have it.
 */
public record NestedBlock(Block block) implements Inline {}
