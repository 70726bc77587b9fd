package org.watersmeet.text.document;

/**
 * An element we have no kind for, kept letter by letter so that nothing an author or an import
 * wrote is lost. The only kind that holds source text.
 *
 * @param name of the element, with its prefix
 * @param source the element from its first {@code <} to its last {@code >}, well-formed
 */
public record Unknown(String name, String source) implements Block, Inline {}
