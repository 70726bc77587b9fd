package org.watersmeet.text.document;

import org.jspecify.annotations.Nullable;

/**
 * How an image is laid out. What the source does not say, or says in a form we do not read (a width
 * of {@code 50%}), is null or false here and stays in the image's attributes.
 *
 * @param width pixels
 * @param height pixels
 * @param thumbnail whether a small version is shown that leads to the whole
 * @param border whether a frame is drawn
 */
public record ImageLayout(
        @Nullable ImageAlign align,
        @Nullable Integer width,
        @Nullable Integer height,
        boolean thumbnail,
        boolean border) {

    /** Nothing said. */
    public static final ImageLayout PLAIN = new ImageLayout(null, null, null, false, false);
}
