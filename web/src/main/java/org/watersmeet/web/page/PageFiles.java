package org.watersmeet.web.page;

import org.watersmeet.wiki.attachment.FileSize;

/**
 * The attachments of a page, as its view speaks of them.
 *
 * @param count how many there are
 * @param maxBytes of one file
 */
public record PageFiles(int count, long maxBytes) {

    /** The largest size, as people read it. */
    public String limit() {
        return FileSize.text(maxBytes);
    }
}
