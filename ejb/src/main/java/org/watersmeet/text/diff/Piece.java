package org.watersmeet.text.diff;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.Inline;

/**
 * A token in the merged line.
 *
 * @param shells as the token's, but where earlier and later text stand in the same mark, the later
 *     one's
 * @param change null for what both sides have
 */
record Piece(Token token, List<Inline> shells, @Nullable Change change) {}
