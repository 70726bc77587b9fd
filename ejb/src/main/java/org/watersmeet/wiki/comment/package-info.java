/**
 * Comments on pages, blog posts and attachments: threads below the content, and threads about a
 * passage of a page's text.
 *
 * <p>A comment is content of its own: with revisions, likes and optimistic saves. The list of a
 * content's comments is named by its comments epoch, which each change of one of them raises.
 *
 * <p>Neighbours: {@code wiki.content}, {@code wiki.like}, {@code wiki.page}.
 */
@NullMarked
package org.watersmeet.wiki.comment;

import org.jspecify.annotations.NullMarked;
