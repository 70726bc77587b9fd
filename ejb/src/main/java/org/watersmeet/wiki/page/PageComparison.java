package org.watersmeet.wiki.page;

/**
 * What two revisions of a page differ in.
 *
 * @param page as it is now
 * @param body the later text, and in it what only the earlier one has; {@code ins} and {@code del}
 *     mark the differences
 * @param equal whether the bodies have no difference that a reader could see
 * @param coarse whether more is marked than differs, because the texts are very long
 */
public record PageComparison(
        PageDetails page,
        PageRevision before,
        PageRevision after,
        RenderedBody body,
        boolean equal,
        boolean coarse) {}
