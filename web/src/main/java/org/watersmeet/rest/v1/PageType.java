package org.watersmeet.rest.v1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.content.ContentStatus;
import org.watersmeet.wiki.content.SaveKey;
import org.watersmeet.wiki.label.LabelEditService;
import org.watersmeet.wiki.label.LabelName;
import org.watersmeet.wiki.page.CreatePage;
import org.watersmeet.wiki.page.PageDetails;
import org.watersmeet.wiki.page.PageEditService;
import org.watersmeet.wiki.page.PageRevision;
import org.watersmeet.wiki.page.PageService;
import org.watersmeet.wiki.page.PageTreeService;
import org.watersmeet.wiki.page.PageWithBody;
import org.watersmeet.wiki.page.SavedPage;
import org.watersmeet.wiki.space.SpaceKey;

/** Pages: create, read, save, move, rename, trash, restore, purge. */
@ApplicationScoped
class PageType implements ContentType {

    private static final String[] AFTER_SAVE = {
        "body.storage", "version", "space", "history", "ancestors"
    };
    private static final Slice<PageDetails> NOTHING = new Slice<>(List.of(), false);

    @Inject PageService pages;
    @Inject PageEditService editing;
    @Inject PageTreeService tree;
    @Inject LabelEditService labels;
    @Inject ContentAnswers answers;

    @Override
    public ContentKind kind() {
        return ContentKind.PAGE;
    }

    @Override
    public String name() {
        return "page";
    }

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
        return space == null
                ? NOTHING
                : pages.trash(new SpaceKey(space), paging.start(), paging.limit());
    }

    private Slice<PageDetails> current(ContentQuery query, Paging paging) {
        String title = query.title();
        if (query.space() == null) {
            return title == null
                    ? pages.everywhere(paging.start(), paging.limit())
                    : pages.titledAnywhere(title, paging.start(), paging.limit());
        }
        SpaceKey space = new SpaceKey(query.space());
        if (title == null) {
            return pages.inSpace(space, paging.start(), paging.limit());
        }
        Optional<PageDetails> found = pages.titled(space, title);
        return new Slice<>(paging.start() > 0 ? List.of() : found.stream().toList(), false);
    }

    @Override
    public ObjectNode create(ContentInput input, @Nullable SaveKey key, Expand expand) {
        CreatePage page = input.create(key);
        List<LabelName> names = input.labels();
        SavedPage saved = editing.create(page);
        if (!names.isEmpty()) {
            labels.add(saved.id(), names);
        }
        return saved(saved, names.isEmpty() ? expand : expand.and("metadata.labels"));
    }

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
        return saved(editing.save(input.edit(id, key)), expand);
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
        PageDetails page = pages.details(ContentFragment.byId(id));
        int before = page.revision() + 1 - paging.start();
        Slice<PageRevision> revisions = pages.history(id, before, paging.limit());
        return revisions.map(HistoryJson::version);
    }
}
