package org.watersmeet.web.talk;

import org.watersmeet.kernel.ContentId;

/** Confluence's addresses of comments, below the context. */
final class CommentUrls {

    private CommentUrls() {}

    /** A comment in its place below its content. */
    static String focused(ContentId content, ContentId comment) {
        return "/pages/viewpage.action?pageId="
                + content
                + "&focusedCommentId="
                + comment
                + "#comment-"
                + comment;
    }
}
