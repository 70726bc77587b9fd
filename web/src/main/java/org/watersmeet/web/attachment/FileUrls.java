package org.watersmeet.web.attachment;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.wiki.attachment.AttachmentDetails;

/** Confluence's addresses of files, below the context. */
public final class FileUrls {

    static final String DOWNLOAD = "/download/attachments/";
    static final String THUMBNAIL = "/download/thumbnails/";
    static final String PREVIEW = "/pages/viewattachment.action";
    static final String LIST = "/pages/viewpageattachments.action";

    private FileUrls() {}

    /** The bytes of exactly this revision. */
    public static String download(AttachmentDetails file) {
        return DOWNLOAD + path(file) + query(file);
    }

    /**
     * The bytes of a revision.
     *
     * @param file as it is now: earlier revisions are found by its present name
     */
    public static String bytes(AttachmentDetails file, int revision) {
        return DOWNLOAD + path(file) + "?version=" + revision;
    }

    /** A small picture of this revision. */
    public static String thumbnail(AttachmentDetails file) {
        return THUMBNAIL + path(file) + query(file);
    }

    private static String path(AttachmentDetails file) {
        return file.container().id() + "/" + segment(file.name());
    }

    private static String query(AttachmentDetails file) {
        return "?version="
                + file.revision()
                + "&modificationDate="
                + file.modifiedAt().toEpochMilli()
                + "&api=v2";
    }

    /** The screen with all files of a container. */
    public static String list(ContentId container) {
        return LIST + "?pageId=" + container;
    }

    /** The same screen with one file opened. */
    public static String preview(AttachmentDetails file) {
        return PREVIEW + "?id=" + file.id();
    }

    /** As one segment of a path: a space is no plus sign there. */
    public static String segment(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
