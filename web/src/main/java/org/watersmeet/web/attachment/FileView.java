package org.watersmeet.web.attachment;

import java.util.List;
import org.watersmeet.web.Frame;
import org.watersmeet.web.View;
import org.watersmeet.web.page.PageHead;

/**
 * One file: its preview and its revisions.
 *
 * @param file as it is now
 * @param revisions newest first
 */
public record FileView(
        Frame frame, PageHead page, FileRow file, List<FileRow> revisions, boolean mayEdit)
        implements View {

    public FileView {
        revisions = List.copyOf(revisions);
    }

    /** Whether a state can be removed so that another one remains. */
    public boolean mayRemove() {
        return file.mayRemove() && revisions.size() > 1;
    }
}
