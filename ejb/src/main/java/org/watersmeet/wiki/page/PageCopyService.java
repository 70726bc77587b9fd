package org.watersmeet.wiki.page;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.kernel.Text;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.text.markup.StorageFormat;
import org.watersmeet.wiki.attachment.AttachmentCopies;
import org.watersmeet.wiki.content.ContentAccess;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.content.ContentStatus;
import org.watersmeet.wiki.content.Revision;
import org.watersmeet.wiki.content.RevisionStore;
import org.watersmeet.wiki.link.LinkStore;
import org.watersmeet.wiki.link.PageLinks;
import org.watersmeet.wiki.space.SpaceFragment;
import org.watersmeet.wiki.space.SpaceKey;

/** Copying pages, alone or with all below them, within a space or into another. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class PageCopyService {

    /** Most pages that one copy makes. */
    public static final int MOST = 5_000;

    @Inject PageStore store;
    @Inject PageCopies copies;
    @Inject RevisionStore revisions;
    @Inject LinkStore links;
    @Inject AttachmentCopies attachments;
    @Inject ContentAccess access;
    @Inject Permissions permissions;

    /**
     * What came of copying.
     *
     * @param id of the first copy
     * @param pages how many were made
     */
    public record Copied(ContentId id, int pages) {}

    /**
     * Copies a page: its current text, and if wanted labels, attachments and all pages below it.
     * Histories and comments are not copied.
     *
     * @throws Problem.NotFound if there is no such page or space that the caller may view
     * @throws Problem.Invalid if titles are taken in the space, or the parent is not in it
     * @throws Problem.LimitExceeded if there are more than 5,000 pages or 20,000 attachments
     */
    @Needs(Need.EDIT)
    public Copied copy(CopyPages input) {
        ContentFragment.Found source =
                access.viewable(
                        ContentFragment.byId(input.source()), PageService.PAGES, PageService.PAGE);
        SpaceFragment.Found target =
                Permissions.found(
                        RequestStamp.current().ask(SpaceFragment.of(input.space())), "space");
        permissions.checkEdit(target.stamp(), "space");
        SpaceId space = target.stamp().id();
        UserId by = CallerContext.caller().id();
        // alone, as for a move: what is counted free stays free until the copies stand there
        store.lockTree(space);
        Page page = store.find(source.id()).orElseThrow(() -> Permissions.notFound("page"));
        Page parent = parent(space, input.parent());
        List<PageCopies.Copy> planned = plan(page, parent, input);
        requireFree(space, planned);
        copies.write(space, planned, "Copied from " + Text.shortened(source.title(), 200), by);
        noteLinks(planned, source.in().key(), input.space());
        if (input.labels()) {
            copies.copyLabels(planned, by);
        }
        if (input.attachments()) {
            attachments.copy(pairs(planned), by);
        }
        store.childrenChanged(space, parent);
        return new Copied(planned.getFirst().id(), planned.size());
    }

    private static SortedMap<Long, Long> pairs(List<PageCopies.Copy> planned) {
        SortedMap<Long, Long> pairs = new TreeMap<>();
        planned.forEach(it -> pairs.put(it.from(), it.id().value()));
        return pairs;
    }

    private List<PageCopies.Copy> plan(Page page, @Nullable Page parent, CopyPages input) {
        List<PageCopies.Original> originals = copies.originals(page, input.below(), MOST + 1);
        if (originals.size() > MOST) {
            throw new Problem.LimitExceeded(
                    "page.copy-too-many",
                    "More than %,d pages are below this one; copy its branches one by one."
                            .formatted(MOST),
                    Map.of("pages", (long) MOST));
        }
        return PageCopies.plan(originals, copies.ids(originals.size()), parent, input);
    }

    private @Nullable Page parent(SpaceId space, @Nullable ContentId id) {
        return id == null
                ? null
                : store.find(id)
                        .filter(p -> p.space().equals(space))
                        .filter(p -> p.status() == ContentStatus.CURRENT)
                        .filter(p -> p.kind() == ContentKind.PAGE)
                        .orElseThrow(
                                () ->
                                        new Problem.Invalid(
                                                "page.parent",
                                                "There is no page %s in that space to be the parent."
                                                        .formatted(id),
                                                "parent"));
    }

    private void requireFree(SpaceId space, List<PageCopies.Copy> planned) {
        Set<String> keys = new HashSet<>();
        for (PageCopies.Copy copy : planned) {
            if (!keys.add(copy.title().key())) {
                throw taken(List.of(copy.title().value()));
            }
        }
        List<String> taken = copies.taken(space, keys);
        if (!taken.isEmpty()) {
            throw taken(taken);
        }
    }

    private static Problem.Invalid taken(List<String> titles) {
        return new Problem.Invalid(
                "content.title-taken",
                "Pages with these titles exist in the space already: %s. Choose another title or prefix."
                        .formatted(String.join(", ", titles)),
                "title");
    }

    private void noteLinks(List<PageCopies.Copy> planned, SpaceKey from, SpaceKey to) {
        if (from.lookup().equals(to.lookup())) {
            copies.copyLinks(planned);
            return;
        }
        for (PageCopies.Copy copy : planned) {
            revisions
                    .find(copy.id(), 1)
                    .map(Revision::body)
                    .ifPresent(
                            body ->
                                    links.replace(
                                            copy.id(),
                                            PageLinks.of(StorageFormat.decode(body), to)));
        }
    }
}
