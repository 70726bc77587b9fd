/**
 * Drafts: what somebody has typed and not saved, kept by the editor at each pause.
 *
 * <p>A draft is its author's alone, one for each thing that is edited. It says with which revision
 * the work began, so that saving it later is merged, or is a conflict, like any late save. It goes
 * in the transaction that saves it, when its author discards it, or when nobody has touched it for
 * a long time.
 *
 * <p>Neighbours: {@code wiki.page} saves.
 */
@NullMarked
package org.watersmeet.wiki.draft;

import org.jspecify.annotations.NullMarked;
