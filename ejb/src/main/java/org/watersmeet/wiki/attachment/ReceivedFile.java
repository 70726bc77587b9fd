package org.watersmeet.wiki.attachment;

import org.jspecify.annotations.Nullable;
import org.watersmeet.platform.blob.Blob;

/**
 * A file whose bytes are all here, but which belongs to nothing yet: within a day it must be
 * attached.
 *
 * @param mediaType as the sender told it
 * @param shownType by its first bytes, when a browser may show it in place
 */
public record ReceivedFile(
        FileName name, String mediaType, @Nullable String shownType, Blob blob) {}
