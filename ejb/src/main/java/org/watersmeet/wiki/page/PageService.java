package org.watersmeet.wiki.page;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.kernel.Text;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.wiki.content.ContentAccess;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.content.Revision;
import org.watersmeet.wiki.content.RevisionStore;
import org.watersmeet.wiki.content.StampHints;
import org.watersmeet.wiki.space.SpaceFragment;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * Reading pages. No method opens a transaction: each answer comes from the request stamp, from
 * values named by it, or from one query.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PageService {

    /** So many pages of one level the tree shows at once. */
    public static final int TREE_LEVEL = 100;

    static final String PAGE = "page";

    /** What stands in the tree. */
    static final Set<ContentKind> PAGES = Set.of(ContentKind.PAGE);

    /** What is written and read as a page. */
    static final Set<ContentKind> TEXTS = Set.of(ContentKind.PAGE, ContentKind.BLOG_POST);

    @Inject PageStore store;
    @Inject PageLists lists;
    @Inject PageDetailsReader reader;
    @Inject PageAssembly assembly;
    @Inject PageViews views;
    @Inject PageBodies bodies;
    @Inject RevisionStore revisions;
    @Inject StampHints hints;
    @Inject Permissions permissions;
    @Inject ContentAccess access;

    /**
     * A page as it is read: details, rendered body, and the tree around it. One round trip when its
     * body is in the cache and this member has shown it before, else two and the body's.
     *
     * @throws Problem.NotFound if there is none the caller may view
     */
    @Needs(Need.VIEW)
    public PageView view(ContentFragment address) {
        StampHints.Guess guess = hints.announce(StampHints.Use.VIEW, address);
        ContentFragment.Found found = viewable(address);
        return views.current(load(found), found, guess);
    }

    /**
     * An earlier (or the current) state of a page, rendered as it would look now.
     *
     * @throws Problem.NotFound if there is no such page or revision
     */
    @Needs(Need.VIEW)
    public PageView viewRevision(ContentId id, int number) {
        ContentFragment.Found found = viewable(ContentFragment.byId(id));
        return views.revision(load(found), found, revision(found, number));
    }

    /**
     * A page without its body, in any status.
     *
     * @throws Problem.NotFound if there is none the caller may view
     */
    @Needs(Need.VIEW)
    public PageDetails details(ContentFragment address) {
        ContentFragment.Found found = viewable(address);
        return details(load(found), found);
    }

    /**
     * A page with the source of its current body.
     *
     * @throws Problem.NotFound if there is none the caller may view
     */
    @Needs(Need.VIEW)
    public PageWithBody withBody(ContentFragment address) {
        StampHints.Guess guess = hints.announce(StampHints.Use.SOURCE, address);
        ContentFragment.Found found = viewable(address);
        Page page = load(found);
        PageAssembly.Questions questions = PageAssembly.questions(page, new TreeSet<>());
        guess.turnedOutAs(questions.all());
        return bodies.of(assembly.details(page, found, questions), page.revision());
    }

    /**
     * The same for a caller that has just changed the page: what this request learned before is
     * asked again.
     */
    @Needs(Need.VIEW)
    public PageWithBody withBodyNow(ContentId id) {
        ContentFragment address = ContentFragment.byId(id);
        RequestStamp.current().askAgain(address);
        ContentFragment.Found found = viewable(address);
        Page page = load(found);
        return bodies.of(details(page, found), page.revision());
    }

    /** Pages of a slice with the sources of their current bodies; one query for all. */
    @Needs(Need.VISIBILITY)
    public List<PageWithBody> withBodies(List<PageDetails> pages) {
        permissions.visibility(); // the pages came from a method that filtered or checked them
        return bodies.of(pages);
    }

    /**
     * A page as it was at a revision.
     *
     * @throws Problem.NotFound if there is no such page or revision
     */
    @Needs(Need.VIEW)
    public PageWithBody atRevision(ContentId id, int number) {
        ContentFragment.Found found = viewable(ContentFragment.byId(id));
        Page page = load(found);
        return bodies.of(details(page, found), revision(found, number).number());
    }

    /**
     * A macro of a revision, by its {@code ac:macro-id}.
     *
     * @throws Problem.NotFound if there is no such page, revision or macro
     */
    @Needs(Need.VIEW)
    public StoredMacro macro(ContentId id, int number, String macroId) {
        ContentFragment.Found found = viewable(ContentFragment.byId(id));
        return StoredMacro.in(revision(found, number).body(), macroId)
                .orElseThrow(() -> Permissions.notFound("macro"));
    }

    /**
     * Revisions of a page, newest first, without bodies.
     *
     * @param before only numbers below it; {@link Integer#MAX_VALUE} for the first slice
     * @param limit 1–200
     */
    @Needs(Need.VIEW)
    public Slice<PageRevision> history(ContentId id, int before, int limit) {
        viewable(ContentFragment.byId(id));
        return Slice.of(views.withAuthors(revisions.list(id, before, limit + 1)), limit);
    }

    /**
     * The same from a place on.
     *
     * @param start how many to leave out, 0–10,000
     */
    @Needs(Need.VIEW)
    public Slice<PageRevision> historyFrom(ContentId id, int start, int limit) {
        viewable(ContentFragment.byId(id));
        return Slice.of(views.withAuthors(revisions.listFrom(id, start, limit + 1)), limit);
    }

    /**
     * Two revisions of a page in one text, with what differs marked.
     *
     * @param from the earlier side
     * @param to the later side; may be any revision, even the same
     * @throws Problem.NotFound if there is no such page or revision
     */
    @Needs(Need.VIEW)
    public PageComparison compare(ContentId id, int from, int to) {
        ContentFragment.Found found = viewable(ContentFragment.byId(id));
        Page page = load(found);
        return views.compare(details(page, found), revision(found, from), revision(found, to));
    }

    /**
     * Current pages of a space, by id.
     *
     * @throws Problem.NotFound if there is no such space the caller may view
     */
    @Needs(Need.VIEW)
    public Slice<PageDetails> inSpace(SpaceKey space, int start, int limit) {
        return slice(
                lists.inSpace(
                        permissions.visibility(), viewable(space).stamp().id(), start, limit + 1),
                limit);
    }

    /** Trashed pages of a space, last trashed first; for whoever may restore them. */
    @Needs(Need.EDIT)
    public Slice<PageDetails> trash(SpaceKey key, int start, int limit) {
        SpaceFragment.Found space = space(key);
        permissions.check(SpacePermission.REMOVE_PAGE, space.stamp(), "space");
        return slice(
                lists.trash(permissions.visibility(), space.stamp().id(), start, limit + 1), limit);
    }

    /**
     * The same from a place on, whatever has been put there or taken out meanwhile.
     *
     * @param trashedAt of the last one that was seen
     * @param id of that
     */
    @Needs(Need.EDIT)
    public Slice<PageDetails> trashAfter(SpaceKey key, Instant trashedAt, ContentId id, int limit) {
        SpaceFragment.Found space = space(key);
        permissions.check(SpacePermission.REMOVE_PAGE, space.stamp(), "space");
        return slice(
                lists.trashAfter(
                        permissions.visibility(), space.stamp().id(), trashedAt, id, limit + 1),
                limit);
    }

    /**
     * The current page of a title in a space; empty when there is none.
     *
     * @throws Problem.NotFound if there is no such space the caller may view
     */
    @Needs(Need.VIEW)
    public Optional<PageDetails> titled(SpaceKey space, String title) {
        viewable(space);
        ContentFragment.Found found =
                RequestStamp.current().ask(ContentFragment.byTitle(space, title));
        return found == null || !permissions.test(SpacePermission.VIEW, found)
                ? Optional.empty()
                : store.find(found.id()).map(page -> details(page, found));
    }

    /**
     * The page of a title that was trashed last in a space; empty when there is none, or to those
     * who may not restore it.
     *
     * @throws Problem.NotFound if there is no such space the caller may view
     */
    @Needs(Need.VIEW)
    public Optional<PageDetails> trashedTitled(SpaceKey key, String title) {
        SpaceFragment.Found space = viewable(key);
        if (!permissions.test(SpacePermission.REMOVE_PAGE, space.stamp())) {
            return Optional.empty();
        }
        List<Long> ids =
                lists.trashedTitled(permissions.visibility(), space.stamp().id(), Text.key(title));
        return slice(ids, 1).items().stream().findFirst();
    }

    /** Current pages with a title in any space the caller may view. */
    @Needs(Need.VISIBILITY)
    public Slice<PageDetails> titledAnywhere(String title, int start, int limit) {
        return slice(
                lists.titled(permissions.visibility(), Text.key(title), start, limit + 1), limit);
    }

    /** Current pages of all spaces the caller may view, by id. */
    @Needs(Need.VISIBILITY)
    public Slice<PageDetails> everywhere(int start, int limit) {
        return slice(lists.everywhere(permissions.visibility(), start, limit + 1), limit);
    }

    /** Current pages of all spaces the caller may view, last changed first. */
    @Needs(Need.VISIBILITY)
    public Slice<PageDetails> recent(int start, int limit) {
        return slice(lists.recent(permissions.visibility(), start, limit + 1), limit);
    }

    /**
     * Current pages of a space whose title begins with the given letters: for pickers.
     *
     * @param limit 1–50
     */
    @Needs(Need.VIEW)
    public List<PageDetails> titlesFrom(SpaceKey space, String prefix, int limit) {
        return slice(
                        lists.titlesFrom(
                                permissions.visibility(),
                                viewable(space).stamp().id(),
                                Text.key(prefix),
                                limit),
                        limit)
                .items();
    }

    /**
     * The top of a space's tree, open at its home page and at one more page.
     *
     * @param open id of a page whose children are shown; 0 for none
     */
    @Needs(Need.VIEW)
    public PageTree tree(SpaceKey key, long open) {
        SpaceFragment.Found space = viewable(key);
        return views.tree(space, open);
    }

    /**
     * Where a level of the tree goes on.
     *
     * @param parent null for the top level of the space
     * @param start how many to leave out, 0–100,000
     */
    @Needs(Need.VIEW)
    public PageTreeLevel level(SpaceKey space, @Nullable ContentId parent, int start) {
        return parent == null
                ? views.rootsFrom(viewable(space), start)
                : views.branchFrom(viewable(ContentFragment.byId(parent)), start);
    }

    /**
     * How a source would look as a page of a space; nothing is stored.
     *
     * @throws Problem.Invalid if it is not well formed (line and column in the message)
     */
    @Needs(Need.VIEW)
    public RenderedBody preview(SpaceKey key, String title, String source) {
        SpaceId space = viewable(key).stamp().id();
        return views.preview(new SlotPlace(null, space, key, title), source);
    }

    /**
     * How a source would look as the text of a page that is there, with its files and with what is
     * below it; nothing is stored.
     *
     * @throws Problem.NotFound if there is none the caller may view
     * @throws Problem.Invalid if it is not well formed (line and column in the message)
     */
    @Needs(Need.VIEW)
    public RenderedBody previewOf(ContentId id, String title, String source) {
        ContentFragment.Found found = viewable(ContentFragment.byId(id));
        SlotPlace place = new SlotPlace(id, found.space().id(), found.in().key(), title);
        return views.preview(place, source);
    }

    private ContentFragment.Found viewable(ContentFragment address) {
        return access.viewable(address, TEXTS, PAGE);
    }

    private SpaceFragment.Found viewable(SpaceKey key) {
        SpaceFragment.Found found = space(key);
        permissions.checkView(found.stamp(), "space");
        return found;
    }

    private static SpaceFragment.Found space(SpaceKey key) {
        return Permissions.found(RequestStamp.current().ask(SpaceFragment.of(key)), "space");
    }

    private Page load(ContentFragment.Found found) {
        return store.find(found.id()).orElseThrow(() -> Permissions.notFound(PAGE));
    }

    private Revision revision(ContentFragment.Found found, int number) {
        return (number == found.revision()
                        ? revisions.find(found.id(), number)
                        : revisions.findStored(found.id(), number))
                .orElseThrow(
                        () ->
                                new Problem.NotFound(
                                        "revision.not-found",
                                        "This page has no version " + number + "."));
    }

    private PageDetails details(Page page, ContentFragment.Found found) {
        return assembly.details(page, found, PageAssembly.questions(page, new TreeSet<>()));
    }

    private Slice<PageDetails> slice(List<Long> ids, int limit) {
        return Slice.of(reader.of(ids), limit);
    }
}
