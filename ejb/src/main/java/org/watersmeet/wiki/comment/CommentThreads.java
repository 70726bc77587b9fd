package org.watersmeet.wiki.comment;

import java.util.List;

/**
 * What is said about a content, as a screen shows it.
 *
 * @param footer comments of some threads below the content, each before its replies
 * @param inline the same of the open threads about passages of its text
 * @param total comments below the content, in all threads
 * @param resolved threads about passages that are resolved
 * @param start threads left out before the first
 * @param more whether threads follow
 * @param mayComment whether the caller may say something
 */
public record CommentThreads(
        List<ShownComment> footer,
        List<ShownComment> inline,
        int total,
        int resolved,
        int start,
        boolean more,
        boolean mayComment) {

    public CommentThreads {
        footer = List.copyOf(footer);
        inline = List.copyOf(inline);
    }
}
