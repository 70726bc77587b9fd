package org.watersmeet.web.attachment;

import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.View;
import org.watersmeet.web.page.PageHead;

/**
 * Renames a file, describes it, or moves it to another page.
 *
 * @param name as it was typed
 * @param comment as it was typed
 * @param spaceKey where the page is that it goes to
 * @param pageTitle that page
 */
public record EditFileView(
        Frame frame,
        PageHead page,
        FileRow file,
        String name,
        String comment,
        String spaceKey,
        String pageTitle,
        FormProblems problems)
        implements View {}
