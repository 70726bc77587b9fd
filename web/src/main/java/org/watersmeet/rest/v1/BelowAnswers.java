package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.web.http.BaseUrl;
import org.watersmeet.wiki.attachment.AttachmentDetails;
import org.watersmeet.wiki.attachment.AttachmentService;
import org.watersmeet.wiki.comment.CommentQuery;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.page.ContentWalkService;
import org.watersmeet.wiki.page.PageBranchService;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.PageService;

/** What is below a page or a blog post, by type. */
@ApplicationScoped
class BelowAnswers {

    private static final List<String> TYPES = List.of("page", "comment", "attachment");

    @Inject PageService pages;
    @Inject PageBranchService branches;
    @Inject ContentWalkService walks;
    @Inject AttachmentService attachments;
    @Inject ContentAnswers answers;
    @Inject CommentAnswers comments;
    @Inject AttachmentAnswers files;

    /** How far down is looked. */
    enum Reach {
        /** Child pages and first comments of threads. */
        CHILDREN("child"),
        /** All of them. */
        DESCENDANTS("descendant");

        private final String segment;

        Reach(String segment) {
            this.segment = segment;
        }
    }

    /** The types that are expanded, the others as paths. */
    ObjectNode byType(ContentId id, Reach reach, Expand expand, UriInfo uri) {
        PageDetails page = pages.details(ContentFragment.byId(id));
        String path = ContentJson.path(page) + "/" + reach.segment;
        ObjectNode json = Json.object();
        ObjectNode expandable = Json.object();
        for (String type : TYPES) {
            if (expand.has(type)) {
                json.set(type, ofType(type, id, reach, expand.below(type), uri));
            } else {
                expandable.put(type, path + "/" + type);
            }
        }
        json.putObject("_links").put("self", BaseUrl.value() + path);
        json.set("_expandable", expandable);
        return json;
    }

    /**
     * @throws Problem.NotFound if there is no such type
     */
    ObjectNode ofType(String type, ContentId id, Reach reach, Expand expand, UriInfo uri) {
        Paging paging = Paging.of(uri, 25, expand.has("body") ? 50 : 200);
        return switch (type) {
            case "page" -> pages(id, reach, expand, paging);
            case "comment" -> comments(id, reach, expand, paging);
            case "attachment" -> attachments(id, expand, paging);
            default ->
                    throw new Problem.NotFound(
                            "content.type", "Nothing of this type is below a content.");
        };
    }

    private ObjectNode pages(ContentId id, Reach reach, Expand expand, Paging paging) {
        Slice<PageDetails> found =
                reach == Reach.CHILDREN
                        ? branches.children(id, paging.start(), paging.limit())
                        : walks.descendants(id, paging.start(), paging.limit());
        return paging.wrap(answers.list(found, expand), found.more());
    }

    private ObjectNode comments(ContentId id, Reach reach, Expand expand, Paging paging) {
        CommentQuery query = new CommentQuery(Set.of(), reach == Reach.DESCENDANTS);
        Slice<ObjectNode> found = comments.list(id, query, paging, expand);
        return paging.wrap(found.items(), found.more());
    }

    private ObjectNode attachments(ContentId id, Expand expand, Paging paging) {
        Slice<AttachmentDetails> found = attachments.list(id, paging.start(), paging.limit());
        return paging.wrap(files.list(found.items(), expand), found.more());
    }
}
