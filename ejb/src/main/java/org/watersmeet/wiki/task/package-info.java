/**
 * Tasks: the check-boxes in the bodies of pages and blog posts.
 *
 * <p>A task is a part of a body and nothing else: ticking it makes a minor revision. What the
 * current bodies say of their tasks is noted in the table {@code task}, so that lists of tasks over
 * many pages are one query.
 *
 * <p>Neighbours: {@code wiki.page} changes the bodies and tells what they say.
 */
@NullMarked
package org.watersmeet.wiki.task;

import org.jspecify.annotations.NullMarked;
