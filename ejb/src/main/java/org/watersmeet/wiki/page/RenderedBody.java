package org.watersmeet.wiki.page;

/**
 * A body as HTML, ready to be written.
 *
 * @param html UTF-8, to be treated as immutable
 * @param boxes how many labelled boxes stand for what could not be shown otherwise
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; a copy would cost each view
public record RenderedBody(byte[] html, int boxes) {}
