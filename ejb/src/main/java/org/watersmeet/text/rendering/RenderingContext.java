package org.watersmeet.text.rendering;

/**
 * Where a document stands.
 *
 * @param spaceKey of the page: targets without a space key are in it
 * @param pageTitle of the page: anchors begin with it
 */
public record RenderingContext(String spaceKey, String pageTitle, LinkResolver links) {}
