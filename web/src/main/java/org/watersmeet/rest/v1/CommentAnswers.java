package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Slice;
import org.watersmeet.wiki.comment.CommentDetails;
import org.watersmeet.wiki.comment.CommentQuery;
import org.watersmeet.wiki.comment.CommentService;
import org.watersmeet.wiki.comment.CommentWithBody;

/** Reads what an expansion of comments needs, and no more, and makes the answer. */
@ApplicationScoped
class CommentAnswers {

    @Inject CommentService comments;

    ObjectNode one(CommentWithBody comment, Expand expand) {
        return CommentJson.of(
                new CommentJson.Parts(
                        comment.comment(),
                        comment.revision(),
                        comment.author(),
                        html(comment, expand)),
                expand);
    }

    /** Of the current revision: earlier ones are for reading as source. */
    private @Nullable String html(CommentWithBody comment, Expand expand) {
        CommentDetails details = comment.comment();
        boolean current = comment.revision().number() == details.revision();
        if (!current || !CommentJson.wantsHtml(expand)) {
            return null;
        }
        return text(comments.rendered(details.container().id(), List.of(details)), details.id());
    }

    Slice<ObjectNode> list(ContentId content, CommentQuery query, Paging paging, Expand expand) {
        Slice<CommentDetails> found = comments.list(content, query, paging.start(), paging.limit());
        Map<ContentId, byte[]> html =
                CommentJson.wantsHtml(expand)
                        ? comments.rendered(content, found.items())
                        : Map.of();
        List<ObjectNode> items =
                expand.has("body.storage") || expand.has("version")
                        ? comments.withBodies(content, found.items()).stream()
                                .map(it -> json(it, html, expand))
                                .toList()
                        : found.items().stream().map(it -> json(it, html, expand)).toList();
        return new Slice<>(items, found.more());
    }

    private static ObjectNode json(CommentWithBody it, Map<ContentId, byte[]> html, Expand expand) {
        String text = text(html, it.comment().id());
        return CommentJson.of(
                new CommentJson.Parts(it.comment(), it.revision(), it.author(), text), expand);
    }

    private static ObjectNode json(CommentDetails it, Map<ContentId, byte[]> html, Expand expand) {
        String text = text(html, it.id());
        return CommentJson.of(new CommentJson.Parts(it, null, it.modifier(), text), expand);
    }

    private static @Nullable String text(Map<ContentId, byte[]> html, ContentId id) {
        byte[] bytes = html.get(id);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
