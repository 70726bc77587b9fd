package org.watersmeet.web.attachment;

import org.watersmeet.web.Frame;
import org.watersmeet.web.View;
import org.watersmeet.web.page.PageHead;

/**
 * Asks before a file, or one of its earlier revisions, is deleted.
 *
 * @param revision the revision; 0 for the whole file
 */
public record RemoveFileView(Frame frame, PageHead page, FileRow file, int revision)
        implements View {}
