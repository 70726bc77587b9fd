package org.watersmeet.web.talk;

import java.util.List;

/**
 * What stands below a content: its labels, who likes it, comments.
 *
 * @param favourite whether the reader has starred it
 * @param watched whether the reader watches it
 */
public record Talk(
        ContentRef content,
        List<LabelRef> labels,
        boolean favourite,
        boolean watched,
        LikesLine likes,
        CommentsPart comments) {

    public Talk {
        labels = List.copyOf(labels);
    }
}
