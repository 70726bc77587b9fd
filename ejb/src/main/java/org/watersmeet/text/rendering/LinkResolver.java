package org.watersmeet.text.rendering;

import org.jspecify.annotations.Nullable;
import org.watersmeet.text.document.LinkTarget;

/**
 * Port: says where a target is, for the reader of this rendering. Asked many times for the same
 * target, also for some that are not in {@link References}: it should answer from memory.
 */
@FunctionalInterface
public interface LinkResolver {

    /** Knows nothing: all targets are missing. */
    LinkResolver NONE = target -> null;

    /**
     * Where the target is; null when there is none or the reader may not see it. Never asked for
     * {@link LinkTarget.Url}.
     */
    @Nullable ResolvedLink resolve(LinkTarget target);

    /** Where a missing file can be added; null when the reader is not to be led anywhere. */
    default @Nullable String whereToAdd(LinkTarget.Attachment missing) {
        return null;
    }
}
