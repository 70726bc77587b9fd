/**
 * What all kinds of content share: titles, revisions, trash, idempotent and optimistic saves.
 *
 * <p>Neighbours: {@code wiki.space}, {@code text.document}.
 */
@NullMarked
package org.watersmeet.wiki.content;

import org.jspecify.annotations.NullMarked;
