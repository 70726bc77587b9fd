package org.watersmeet.text.document;

import org.jspecify.annotations.Nullable;

/**
 * {@code <ac:image>}.
 *
 * @param source an attachment or an address
 * @param alt what is said in place of the image
 * @param title shown as tool tip
 */
public record Image(
        Resource source,
        @Nullable String alt,
        @Nullable String title,
        ImageLayout layout,
        @Nullable ImageCaption caption,
        Attributes attributes)
        implements Inline {}
