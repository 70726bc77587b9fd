package org.watersmeet.wiki.page;

/**
 * What is copied along with the text of pages.
 *
 * @param labels of the pages and of their attachments; personal ones are never copied
 * @param attachments each at its current revision
 * @param properties of the pages and of their attachments
 * @param restrictions of viewing; those of editing are never copied with pages
 */
public record CopyParts(
        boolean labels, boolean attachments, boolean properties, boolean restrictions) {

    /** Everything. */
    public static final CopyParts ALL = new CopyParts(true, true, true, true);
}
