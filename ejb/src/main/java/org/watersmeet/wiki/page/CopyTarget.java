package org.watersmeet.wiki.page;

import org.watersmeet.kernel.SpaceId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * Where copies of pages go, and how.
 *
 * @param shown whether they are there for all at once; else they are hidden until {@link
 *     CopyBranch} shows them together
 * @param elsewhere whether the originals are in another space, so that links without a space are
 *     other links
 * @param comment of their first revisions
 */
record CopyTarget(
        SpaceId space,
        SpaceKey key,
        boolean shown,
        boolean elsewhere,
        CopyParts parts,
        String comment,
        UserId by) {}
