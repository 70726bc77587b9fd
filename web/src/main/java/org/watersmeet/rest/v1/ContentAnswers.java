package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Slice;
import org.watersmeet.wiki.content.Revision;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.PageService;
import org.watersmeet.wiki.page.PageWithBody;

/** Reads what an expansion needs, and no more, and makes the answer. */
@ApplicationScoped
class ContentAnswers {

    @Inject PageService pages;

    ObjectNode one(PageWithBody page, Expand expand) {
        return ContentJson.of(parts(page, expand), expand);
    }

    ObjectNode one(ContentId id, int revision, Expand expand) {
        return one(pages.atRevision(id, revision), expand);
    }

    List<ObjectNode> list(Slice<PageDetails> slice, Expand expand) {
        List<ObjectNode> answers = new ArrayList<>(slice.items().size());
        if (expand.has("body") || expand.has("version")) {
            for (PageWithBody page : pages.withBodies(slice.items())) {
                answers.add(one(page, expand));
            }
        } else {
            for (PageDetails page : slice.items()) {
                answers.add(ContentJson.of(ContentJson.Parts.of(page), expand));
            }
        }
        return answers;
    }

    private ContentJson.Parts parts(PageWithBody page, Expand expand) {
        Revision revision = page.revision();
        return new ContentJson.Parts(
                page.page(), revision, page.author(), html(page, revision, expand));
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
