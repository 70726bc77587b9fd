/**
 * Attachments: files that belong to a page, a blog post or a comment, with their own revisions.
 *
 * <p>An attachment is a row of {@code content} whose title is the file's name; each revision names
 * bytes in {@code platform.blob}. It begins with an upload: the bytes are received first, in no
 * transaction, then one transaction makes the attachment or its new revision. It may be renamed,
 * moved, trashed, restored and purged; a rename is a revision with the same bytes. What changes the
 * list of a container raises its attachments epoch.
 *
 * <p>Neighbours: {@code platform.blob}, {@code wiki.content}.
 */
@NullMarked
package org.watersmeet.wiki.attachment;

import org.jspecify.annotations.NullMarked;
