/**
 * Attachments for people, and what both doors need of them: forms with files, downloads,
 * thumbnails.
 *
 * <p>Neighbours: {@code wiki.attachment}, {@code web.page}.
 */
@NullMarked
package org.watersmeet.web.attachment;

import org.jspecify.annotations.NullMarked;
