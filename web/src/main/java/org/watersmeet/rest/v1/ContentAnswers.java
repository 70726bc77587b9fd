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
import org.watersmeet.wiki.property.ContentPropertyService;
import org.watersmeet.wiki.property.Property;
import org.watersmeet.wiki.property.PropertyKey;

/** Reads what an expansion needs, and no more, and makes the answer. */
@ApplicationScoped
class ContentAnswers {

    private static final String PROPERTIES = "metadata.properties";

    @Inject PageService pages;
    @Inject LabelService labels;
    @Inject ContentPropertyService properties;

    ObjectNode one(PageWithBody page, Expand expand) {
        ContentId id = page.page().id();
        ContentJson.Metadata metadata =
                new ContentJson.Metadata(
                        expand.has("metadata.labels") ? labels.of(id) : null,
                        expand.has(PROPERTIES)
                                ? properties(List.of(id), expand).getOrDefault(id, List.of())
                                : null);
        return ContentJson.of(parts(page, metadata, expand), expand);
    }

    ObjectNode one(ContentId id, int revision, Expand expand) {
        return one(pages.atRevision(id, revision), expand);
    }

    List<ObjectNode> list(Slice<PageDetails> slice, Expand expand) {
        Kept kept = kept(slice.items(), expand);
        List<ObjectNode> answers = new ArrayList<>(slice.items().size());
        if (expand.has("body") || expand.has("version")) {
            for (PageWithBody page : pages.withBodies(slice.items())) {
                answers.add(
                        ContentJson.of(parts(page, kept.with(page.page().id()), expand), expand));
            }
        } else {
            for (PageDetails page : slice.items()) {
                answers.add(
                        ContentJson.of(ContentJson.Parts.of(page, kept.with(page.id())), expand));
            }
        }
        return answers;
    }

    /** Metadata by content; null what nobody asked for. */
    private record Kept(
            @Nullable Map<ContentId, List<Label>> labels,
            @Nullable Map<ContentId, List<Property>> properties) {

        ContentJson.Metadata with(ContentId content) {
            return new ContentJson.Metadata(
                    labels == null ? null : labels.getOrDefault(content, List.of()),
                    properties == null ? null : properties.getOrDefault(content, List.of()));
        }
    }

    private Kept kept(List<PageDetails> listed, Expand expand) {
        List<ContentId> ids = listed.stream().map(PageDetails::id).toList();
        return new Kept(
                expand.has("metadata.labels") ? labels.ofAll(ids) : null,
                expand.has(PROPERTIES) ? properties(ids, expand) : null);
    }

    /** Those that the expansion names: there is no way to ask for all. */
    private Map<ContentId, List<Property>> properties(List<ContentId> ids, Expand expand) {
        List<PropertyKey> keys =
                expand.below(PROPERTIES).names().stream()
                        .flatMap(name -> PropertyKey.of(name).stream())
                        .toList();
        return properties.ofAll(ids, keys);
    }

    private ContentJson.Parts parts(
            PageWithBody page, ContentJson.Metadata metadata, Expand expand) {
        Revision revision = page.revision();
        return new ContentJson.Parts(
                page.page(), revision, page.author(), html(page, revision, expand), metadata);
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
