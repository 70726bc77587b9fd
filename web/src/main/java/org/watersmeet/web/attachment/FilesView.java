package org.watersmeet.web.attachment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.View;
import org.watersmeet.web.page.PageHead;
import org.watersmeet.wiki.attachment.FileSize;

/**
 * The files of a page.
 *
 * @param files how many there are in all
 * @param rows by name
 * @param trashed deleted files, for whoever may restore them
 * @param mayEdit whether the reader may add files and change them
 * @param maxBytes of one file
 * @param nextUrl where the list goes on; null at its end
 * @param problems why an upload was refused
 */
public record FilesView(
        Frame frame,
        PageHead page,
        int files,
        List<FileRow> rows,
        List<FileRow> trashed,
        boolean mayEdit,
        long maxBytes,
        @Nullable String nextUrl,
        FormProblems problems)
        implements View {

    public FilesView {
        rows = List.copyOf(rows);
        trashed = List.copyOf(trashed);
    }

    /** The largest size, as people read it. */
    public String limit() {
        return FileSize.text(maxBytes);
    }
}
