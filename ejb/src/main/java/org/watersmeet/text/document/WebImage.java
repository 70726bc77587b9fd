package org.watersmeet.text.document;

import org.jspecify.annotations.Nullable;

/**
 * {@code <img>}: an image by address, as old and pasted sources have it; {@link Image} is the usual
 * form.
 *
 * @param src as written, any scheme: renderers decide what is safe
 * @param alt what is said in place of the image
 */
public record WebImage(@Nullable String src, @Nullable String alt, Attributes attributes)
        implements Inline {}
