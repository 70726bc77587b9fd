package org.watersmeet.web.attachment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.watersmeet.web.FormProblems;
import org.watersmeet.web.Frame;
import org.watersmeet.web.Samples;
import org.watersmeet.web.Texts;
import org.watersmeet.web.View;
import org.watersmeet.web.page.PageHead;

/** Each screen about files, in its states. */
public final class FileSamples {

    /** A picture of one pixel, so that samples can be looked at without a server. */
    private static final String PIXEL =
            "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

    private final Samples samples;
    private final Frame frame;

    public FileSamples(Samples samples) {
        this.samples = samples;
        this.frame = samples.frame();
    }

    public Map<String, View> all() {
        Map<String, View> views = new LinkedHashMap<>();
        views.put("page-files", files(true, FormProblems.NONE));
        views.put("page-files-reader", files(false, FormProblems.NONE));
        views.put("page-files-empty", empty(true));
        views.put("page-files-empty-reader", empty(false));
        views.put("page-files-refused", files(true, refused("file")));
        views.put("file", new FileView(frame, head(), picture(3), revisions(), true));
        views.put("file-no-preview", new FileView(frame, head(), plain(), List.of(plain()), false));
        views.put("file-edit", edit(FormProblems.NONE));
        views.put("file-edit-refused", edit(refused("filename")));
        views.put("file-remove", new RemoveFileView(frame, head(), plain(), 0));
        views.put("file-remove-version", new RemoveFileView(frame, head(), picture(3), 2));
        return views;
    }

    private PageHead head() {
        return new PageHead(
                21,
                samples.say("Database failover"),
                7,
                samples.space(),
                List.of(samples.page(12, "Runbooks")),
                false,
                false);
    }

    private FilesView files(boolean mayEdit, FormProblems problems) {
        return new FilesView(
                frame,
                head(),
                3,
                List.of(picture(3), plain()),
                mayEdit ? List.of(plain()) : List.of(),
                mayEdit,
                104_857_600,
                "/pages/viewpageattachments.action?pageId=21&start=100",
                problems);
    }

    private FilesView empty(boolean mayEdit) {
        return new FilesView(
                frame,
                head(),
                0,
                List.of(),
                List.of(),
                mayEdit,
                104_857_600,
                null,
                FormProblems.NONE);
    }

    private EditFileView edit(FormProblems problems) {
        return new EditFileView(
                frame,
                head(),
                plain(),
                samples.say("failover checklist.pdf"),
                samples.say("As agreed in March"),
                samples.say("OPS"),
                samples.say("Database failover"),
                problems);
    }

    private FormProblems refused(String field) {
        return FormProblems.of(
                field, Texts.literal(samples.say("Another file of this page has the name.")));
    }

    private List<FileRow> revisions() {
        return List.of(picture(3), picture(2), picture(1));
    }

    private FileRow picture(int revision) {
        return new FileRow(
                31,
                samples.say("members and balancer.png"),
                revision,
                samples.say("/download/attachments/21/members%20and%20balancer.png?version=3"),
                PIXEL,
                PIXEL,
                "184 KB",
                samples.say("image/png"),
                samples.say("With the second balancer"),
                samples.vera(),
                Samples.NOW,
                true);
    }

    private FileRow plain() {
        return new FileRow(
                32,
                samples.say("failover checklist.pdf"),
                1,
                samples.say("/download/attachments/21/failover%20checklist.pdf?version=1"),
                null,
                null,
                "1.2 MB",
                samples.say("application/pdf"),
                samples.say(""),
                samples.tomas(),
                Samples.NOW,
                false);
    }
}
