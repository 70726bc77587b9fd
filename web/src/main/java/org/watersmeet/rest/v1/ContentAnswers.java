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
import org.watersmeet.wiki.restriction.OwnRestrictions;
import org.watersmeet.wiki.restriction.RestrictionService;

/** Reads what an expansion needs, and no more, and makes the answer. */
@ApplicationScoped
class ContentAnswers {

    private static final String PROPERTIES = "metadata.properties";
    private static final String RESTRICTIONS = "restrictions";

    @Inject PageService pages;
    @Inject LabelService labels;
    @Inject ContentPropertyService properties;
    @Inject RestrictionService restrictions;

    ObjectNode one(PageWithBody page, Expand expand) {
        ContentId id = page.page().id();
        List<ContentId> ids = List.of(id);
        Kept kept =
                new Kept(
                        expand.has("metadata.labels") ? Map.of(id, labels.of(id)) : null,
                        expand.has(PROPERTIES) ? properties(ids, expand) : null,
                        expand.has(RESTRICTIONS) ? restrictions.ofAll(ids) : null);
        return ContentJson.of(parts(page, kept.with(id), expand), expand);
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

    /** By content; null what nobody asked for. */
    private record Kept(
            @Nullable Map<ContentId, List<Label>> labels,
            @Nullable Map<ContentId, List<Property>> properties,
            @Nullable Map<ContentId, OwnRestrictions> restrictions) {

        ContentJson.Belongings with(ContentId content) {
            return new ContentJson.Belongings(
                    labels == null ? null : labels.getOrDefault(content, List.of()),
                    properties == null ? null : properties.getOrDefault(content, List.of()),
                    restrictions == null
                            ? null
                            : restrictions.getOrDefault(
                                    content, new OwnRestrictions(content, List.of(), List.of())));
        }
    }

    private Kept kept(List<PageDetails> listed, Expand expand) {
        List<ContentId> ids = listed.stream().map(PageDetails::id).toList();
        return new Kept(
                expand.has("metadata.labels") ? labels.ofAll(ids) : null,
                expand.has(PROPERTIES) ? properties(ids, expand) : null,
                expand.has(RESTRICTIONS) ? restrictions.ofAll(ids) : null);
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
            PageWithBody page, ContentJson.Belongings belongings, Expand expand) {
        Revision revision = page.revision();
        return new ContentJson.Parts(
                page.page(), revision, page.author(), html(page, revision, expand), belongings);
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
