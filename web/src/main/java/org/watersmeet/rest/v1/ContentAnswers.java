package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Slice;
import org.watersmeet.wiki.content.Revision;
import org.watersmeet.wiki.label.Label;
import org.watersmeet.wiki.label.LabelService;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.PageService;
import org.watersmeet.wiki.page.PageWithBody;

/** Reads what an expansion needs, and no more, and makes the answer. */
@ApplicationScoped
class ContentAnswers {

    @Inject PageService pages;
    @Inject LabelService labels;

    ObjectNode one(PageWithBody page, Expand expand) {
        Labels labelled =
                expand.has("metadata.labels")
                        ? new Labels(Map.of(page.page().id(), labels.of(page.page().id())))
                        : new Labels(null);
        return ContentJson.of(parts(page, labelled, expand), expand);
    }

    ObjectNode one(ContentId id, int revision, Expand expand) {
        return one(pages.atRevision(id, revision), expand);
    }

    List<ObjectNode> list(Slice<PageDetails> slice, Expand expand) {
        Labels labelled = labels(slice.items(), expand);
        List<ObjectNode> answers = new ArrayList<>(slice.items().size());
        if (expand.has("body") || expand.has("version")) {
            for (PageWithBody page : pages.withBodies(slice.items())) {
                answers.add(ContentJson.of(parts(page, labelled, expand), expand));
            }
        } else {
            for (PageDetails page : slice.items()) {
                answers.add(
                        ContentJson.of(ContentJson.Parts.of(page, labelled.of(page.id())), expand));
            }
        }
        return answers;
    }

    /** Labels by content; null when nobody asked for them. */
    private record Labels(@Nullable Map<ContentId, List<Label>> known) {

        @Nullable List<Label> of(ContentId content) {
            return known == null ? null : known.getOrDefault(content, List.of());
        }
    }

    private Labels labels(List<PageDetails> listed, Expand expand) {
        return new Labels(
                expand.has("metadata.labels")
                        ? labels.ofAll(listed.stream().map(PageDetails::id).toList())
                        : null);
    }

    private ContentJson.Parts parts(PageWithBody page, Labels labelled, Expand expand) {
        Revision revision = page.revision();
        return new ContentJson.Parts(
                page.page(),
                revision,
                page.author(),
                html(page, revision, expand),
                labelled.of(page.page().id()));
    }

    private @Nullable String html(PageWithBody page, Revision revision, Expand expand) {
        for (String name : ContentJson.HTML_REPRESENTATIONS) {
            if (expand.has("body." + name)) {
                byte[] html = pages.viewRevision(page.page().id(), revision.number()).body().html();
                return new String(html, StandardCharsets.UTF_8);
            }
        }
        return null;
    }
}
