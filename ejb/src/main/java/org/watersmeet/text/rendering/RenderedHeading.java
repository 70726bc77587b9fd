package org.watersmeet.text.rendering;

/**
 * A heading and where to jump to.
 *
 * @param level 1 to 6
 * @param id unique on the page; {@code PageTitle-HeadingText} without white space, as Confluence
 *     has it, with {@code .1}, {@code .2} … for the second and later ones
 * @param text plain
 */
public record RenderedHeading(int level, String id, String text) {}
