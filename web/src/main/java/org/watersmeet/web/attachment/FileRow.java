package org.watersmeet.web.attachment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.watersmeet.web.Person;
import org.watersmeet.web.Refs;
import org.watersmeet.wiki.attachment.AttachmentDetails;
import org.watersmeet.wiki.attachment.FileSize;

/**
 * A file in a list, at one of its revisions.
 *
 * @param downloadUrl always to be saved, never shown in place
 * @param pictureUrl the whole picture; null for what is none
 * @param thumbnailUrl a small one; null for what is no picture
 * @param size as people read it
 * @param mayRemove whether to offer that
 */
public record FileRow(
        long id,
        String name,
        int revision,
        String downloadUrl,
        @Nullable String pictureUrl,
        @Nullable String thumbnailUrl,
        String size,
        String mediaType,
        String comment,
        Person author,
        Instant saved,
        boolean mayRemove) {

    static FileRow of(AttachmentDetails file) {
        return row(
                file,
                FileUrls.download(file),
                file.picture() ? FileUrls.download(file) : null,
                file.picture() ? FileUrls.thumbnail(file) : null);
    }

    /** A revision, whose bytes are found by the name that the file has now. */
    static FileRow of(AttachmentDetails revision, AttachmentDetails now) {
        return row(revision, FileUrls.bytes(now, revision.revision()), null, null);
    }

    private static FileRow row(
            AttachmentDetails file,
            String address,
            @Nullable String picture,
            @Nullable String thumbnail) {
        return new FileRow(
                file.id().value(),
                file.name(),
                file.revision(),
                address + "&download=true",
                picture,
                thumbnail,
                FileSize.text(file.size()),
                file.mediaType(),
                file.comment(),
                Refs.person(file.author()),
                file.modifiedAt(),
                file.mayRemove());
    }

    /** The file's own screen. */
    public String url() {
        return FileUrls.PREVIEW + "?id=" + id;
    }

    /** Address of one of the file's dialogs: {@code "/pages/editattachment.action"}. */
    public String tool(String path) {
        return path + "?id=" + id;
    }
}
