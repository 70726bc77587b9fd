package org.watersmeet.wiki.attachment;

import java.util.List;
import org.watersmeet.kernel.ContentId;

/**
 * Input of adding files to a container.
 *
 * @param files at least one; no two of one name
 * @param minor whether new revisions of files that are there count as minor
 * @param existing what to do about files whose names are there already
 */
public record AttachFiles(
        ContentId container, List<NewFile> files, boolean minor, Existing existing) {

    public AttachFiles {
        files = List.copyOf(files);
    }

    /**
     * A file with what is said about it.
     *
     * @param comment at most 255 code points
     */
    public record NewFile(ReceivedFile file, String comment) {}

    /** What to do about a file whose name is there already. */
    public enum Existing {
        /** Nothing is added. */
        REFUSE,
        /** The file becomes its new revision. */
        REVISE
    }
}
