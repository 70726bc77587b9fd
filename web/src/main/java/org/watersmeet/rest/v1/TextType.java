package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.ContentStatus;
import org.watersmeet.wiki.content.SaveKey;
import org.watersmeet.wiki.label.LabelEditService;
import org.watersmeet.wiki.label.LabelName;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.PageEditService;
import org.watersmeet.wiki.page.PageRevision;
import org.watersmeet.wiki.page.PageService;
import org.watersmeet.wiki.page.PageTreeService;
import org.watersmeet.wiki.page.PageWithBody;
import org.watersmeet.wiki.page.SavedPage;
import org.watersmeet.wiki.property.ContentPropertyService;
import org.watersmeet.wiki.property.NewValue;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * What is written and read as a page, in the tree or in the blog: read, save, rename, trash,
 * restore, purge.
 */
abstract class TextType implements ContentType {

    static final Slice<PageDetails> NOTHING = new Slice<>(List.of(), false);

    private static final String[] AFTER_SAVE = {
        "body.storage", "version", "space", "history", "ancestors"
    };

    @Inject PageService pages;
    @Inject PageEditService editing;
    @Inject PageTreeService tree;
    @Inject LabelEditService labels;
    @Inject ContentPropertyService properties;
    @Inject ContentAnswers answers;

    @Override
    public Slice<ObjectNode> list(ContentQuery query, Paging paging, Expand expand) {
        Slice<PageDetails> found = find(query, paging);
        return new Slice<>(answers.list(found, expand), found.more());
    }

    /** Unknown spaces and states give nothing, not an error: clients probe with them. */
    private Slice<PageDetails> find(ContentQuery query, Paging paging) {
        try {
            return switch (query.status()) {
                case "current", "any" -> current(query, paging);
                case "trashed" -> trashed(query.space(), paging);
                default -> NOTHING;
            };
        } catch (Problem.NotFound e) {
            return NOTHING;
        }
    }

    private Slice<PageDetails> trashed(@Nullable String space, Paging paging) {
        if (space == null) {
            return NOTHING;
        }
        Slice<PageDetails> found = pages.trash(new SpaceKey(space), paging.start(), paging.limit());
        return new Slice<>(
                found.items().stream().filter(page -> page.kind() == kind()).toList(),
                found.more());
    }

    /** What is current of this kind. */
    abstract Slice<PageDetails> current(ContentQuery query, Paging paging);

    @Override
    public ObjectNode create(ContentInput input, @Nullable SaveKey key, Expand expand) {
        List<LabelName> names = input.labels();
        List<NewValue> values = input.properties();
        SavedPage saved = create(input, key);
        if (!names.isEmpty()) {
            labels.add(saved.id(), names);
        }
        properties.put(saved.id(), values);
        return saved(saved, names.isEmpty() ? expand : expand.and("metadata.labels"));
    }

    abstract SavedPage create(ContentInput input, @Nullable SaveKey key);

    @Override
    public ObjectNode read(
            ContentId id, @Nullable Integer version, @Nullable String status, Expand expand) {
        PageWithBody page =
                version == null
                        ? pages.withBody(ContentFragment.byId(id))
                        : pages.atRevision(id, version);
        requireStatus(page.page(), status);
        return answers.one(page, expand);
    }

    /** Without a word about it only what is current is found. */
    private static void requireStatus(PageDetails page, @Nullable String status) {
        boolean trashed = page.status() == ContentStatus.TRASHED;
        boolean asked = status != null && (status.contains("trashed") || status.contains("any"));
        if (trashed != asked && !"any".equals(status)) {
            if (trashed || "trashed".equals(status)) {
                throw Permissions.notFound("page");
            }
        }
    }

    @Override
    public ObjectNode save(ContentId id, ContentInput input, @Nullable SaveKey key, Expand expand) {
        PageDetails page = pages.details(ContentFragment.byId(id));
        if (input.restores(page.status())) {
            tree.restore(id, input.title());
            return answers.one(pages.withBodyNow(id), expand.and(AFTER_SAVE));
        }
        List<NewValue> values = input.properties();
        SavedPage saved = editing.save(input.edit(id, name(), key));
        properties.put(id, values);
        return saved(saved, expand);
    }

    private ObjectNode saved(SavedPage saved, Expand asked) {
        Expand expand = asked.and(AFTER_SAVE);
        PageWithBody page = pages.withBodyNow(saved.id());
        return page.revision().number() == saved.revision()
                ? answers.one(page, expand)
                : answers.one(saved.id(), saved.revision(), expand);
    }

    @Override
    public void trash(ContentId id) {
        tree.trash(id);
    }

    @Override
    public void purge(ContentId id) {
        tree.purge(id);
    }

    @Override
    public ObjectNode history(ContentId id) {
        PageDetails page = pages.details(ContentFragment.byId(id));
        return HistoryJson.full(page, pages.history(id, Integer.MAX_VALUE, 2).items());
    }

    @Override
    public Slice<ObjectNode> versions(ContentId id, Paging paging) {
        Slice<PageRevision> revisions = pages.historyFrom(id, paging.start(), paging.limit());
        return revisions.map(HistoryJson::version);
    }
}
