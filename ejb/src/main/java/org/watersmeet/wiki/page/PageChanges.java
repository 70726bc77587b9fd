package org.watersmeet.wiki.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.kernel.Text;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.platform.database.DatabaseValues;
import org.watersmeet.platform.event.DomainEvent;
import org.watersmeet.platform.event.Journal;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.markup.StorageFormat;
import org.watersmeet.wiki.content.ContentAccess;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.content.ContentStatus;
import org.watersmeet.wiki.content.Revision;
import org.watersmeet.wiki.content.RevisionStore;
import org.watersmeet.wiki.content.Title;
import org.watersmeet.wiki.link.LinkStore;
import org.watersmeet.wiki.link.PageLinks;
import org.watersmeet.wiki.link.RewriteLinks;
import org.watersmeet.wiki.space.FirstPage;
import org.watersmeet.wiki.space.Space;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * The changes themselves, within the transaction and after the permission check of a service:
 * titles stay unique, the tree stays a tree, each change has its event.
 *
 * <p>Locks are taken in this order by all: the space's tree (shared to create, alone to rename,
 * move, trash and restore; see {@link PageStore#lockTree}), then the page, then its parents by id.
 */
@ApplicationScoped
class PageChanges implements FirstPage {

    private static final int LONGEST_COMMENT = 255;

    @Inject PageStore store;
    @Inject Subtrees subtrees;
    @Inject ContentAccess access;

    @Inject RevisionStore revisions;
    @Inject LinkStore links;
    @Inject BodyNoting noting;
    @Inject Journal journal;

    /**
     * @throws Problem.Invalid with line and column if the body is not well formed storage format
     * @throws Problem.LimitExceeded if it is larger or deeper than allowed
     */
    Document checkBody(String body) {
        return StorageFormat.decode(body);
    }

    @Override
    public ContentId createIn(Space space) {
        Title title = new Title(Text.shortened(space.name() + " Home", Title.MAX - 1));
        CreatePage input = new CreatePage(space.key(), null, title, "", "", null);
        return create(space.id(), input, Document.EMPTY, CallerContext.caller().id()).id();
    }

    /**
     * @param body what {@link #checkBody} made of the input's body
     */
    Page create(SpaceId space, CreatePage input, Document body, UserId author) {
        store.lockTreeShared(space);
        Page parent = input.parent() == null ? null : parent(space, input.parent());
        Instant now = DatabaseValues.now();
        Page page = new Page(store.nextId(), space, input.title(), author, now);
        requireFree(page, input.title());
        page.moveUnder(parent);
        page.advance(input.title(), author, now);
        page.noted();
        store.add(page);
        addRevision(page, input.body(), new About(author, now, input.comment(), false));
        note(page, input.space(), body);
        store.childrenChanged(space, parent);
        event("created", page, author);
        return page;
    }

    /**
     * @param body what {@link #checkBody} made of the input's body
     */
    Page publish(SpaceId space, CreatePost input, Document body, UserId author) {
        Instant now = DatabaseValues.now();
        LocalDate day =
                input.day() == null ? LocalDate.ofInstant(now, ZoneOffset.UTC) : input.day();
        // as for a page: of two that publish one title at the same moment the second is told
        store.lockTree(space);
        BlogPost post = new BlogPost(store.nextId(), space, day, input.title(), author, now);
        requireFree(post, input.title());
        post.advance(input.title(), author, now);
        post.noted();
        store.add(post);
        addRevision(post, input.body(), new About(author, now, input.comment(), false));
        note(post, input.space(), body);
        event("created", post, author);
        return post;
    }

    /**
     * @param document what {@link #checkBody} made of the input's body; null when it has none
     */
    SavedPage save(
            Page page, EditPage input, @Nullable Document document, UserId author, Instant now) {
        Title title = input.title() == null ? page.title() : input.title();
        boolean renamed = !title.equals(page.title());
        String oldTitle = page.title().value();
        if (renamed) {
            requireFree(page, title);
            if (inTree(page)) {
                links.gaveUp(page.space(), page.title().key(), page.id());
            }
        }
        String body = input.body() == null ? currentBody(page) : input.body();
        // the database's clock may have been read before the lock was won: keep time monotonic
        Instant when = now.isAfter(page.modifiedAt()) ? now : page.modifiedAt().plusNanos(1_000);
        page.advance(title, author, when);
        if (document != null) {
            page.noted();
        }
        addRevision(page, body, new About(author, when, input.comment(), input.minor()));
        store.flush();
        if (renamed) {
            childrenChanged(page);
        }
        if (input.parent() != null && !input.parent().equals(page.parent())) {
            requireInTree(page);
            move(page, input.parent(), author);
        }
        if (document != null) {
            note(page, spaceKey(page), document);
        }
        if (renamed && inTree(page)) {
            journal.record(
                    new DomainEvent(RewriteLinks.RENAMED, page.id().value(), author, oldTitle));
        } else {
            event("saved", page, author);
        }
        return new SavedPage(page.id(), page.revision(), false, false);
    }

    /**
     * @param newParent null for the top of the space
     */
    void move(Page page, @Nullable ContentId newParent, UserId by) {
        // held already, unless another request moved the page since this one looked: a move makes
        // no
        // revision, so no conflict tells of it, and without the lock two moves could make a cycle
        store.lockTree(page.space());
        Page parent = newParent == null ? null : parent(page.space(), newParent);
        if (parent != null && (parent.id().equals(page.id()) || parent.isBelow(page))) {
            throw new Problem.Invalid(
                    "page.move-below-itself",
                    "A page cannot be moved below itself or one of its descendants.",
                    "parent");
        }
        Page oldParent = parentOf(page);
        String oldPrefix = page.pathBelow();
        page.moveUnder(parent);
        store.flush();
        store.movePaths(oldPrefix, page.pathBelow());
        store.childrenChanged(page.space(), oldParent);
        store.childrenChanged(page.space(), parent);
        event("moved", page, by);
    }

    /** The siblings there get positions, so that their order stays as it was. */
    void moveBeside(Page page, ContentId targetId, MovePlace place, UserId by) {
        Page target = parent(page.space(), targetId);
        move(page, target.parent(), by);
        putBeside(page, targetId, place);
    }

    void putBeside(Page page, ContentId targetId, MovePlace place) {
        List<Long> siblings = new ArrayList<>(store.siblings(page));
        siblings.remove(page.id().value());
        int at = siblings.indexOf(targetId.value());
        siblings.add(place == MovePlace.BEFORE ? at : at + 1, page.id().value());
        store.setPositions(siblings);
    }

    /** Children move up to the page's parent. */
    void trash(Page page, UserId by) {
        page.trash(by, DatabaseValues.now());
        store.flush();
        if (inTree(page)) {
            store.liftChildren(page);
        }
        childrenChanged(page);
        event("trashed", page, by);
    }

    /**
     * Trashes a page with all below it.
     *
     * @return how many pages
     */
    int trashTree(Page page, UserId by) {
        requireInTree(page);
        Page parent = parentOf(page);
        int trashed = subtrees.trash(page, by, DatabaseValues.now());
        store.childrenChanged(page.space(), parent);
        return trashed;
    }

    /** Takes a page out of the trash with what was put there together with it. */
    void restoreTree(Page page, Title title, UserId by) {
        Instant trashedAt = page.trashedAt();
        if (trashedAt != null) {
            List<String> taken = subtrees.takenTitles(page, trashedAt);
            if (!taken.isEmpty()) {
                throw new Problem.Invalid(
                        "content.title-taken",
                        "Other pages have these titles by now: "
                                + String.join(", ", taken)
                                + ". Rename them, or restore the pages one by one.",
                        "title");
            }
        }
        restore(page, title, by);
        if (trashedAt != null) {
            subtrees.restoreBelow(page, trashedAt, by);
        }
    }

    /** Back below its parent if that is still there, else at the top of its space. */
    void restore(Page page, Title title, UserId by) {
        requireFree(page, title);
        Page parent = parentOf(page);
        if (parent != null && parent.status() != ContentStatus.CURRENT) {
            parent = null;
        }
        String oldPrefix = page.pathBelow();
        page.restore();
        page.moveUnder(parent);
        if (!title.equals(page.title())) {
            String body = currentBody(page);
            Instant now = DatabaseValues.now();
            page.advance(title, by, now);
            addRevision(page, body, new About(by, now, "", false));
        }
        store.flush();
        if (!oldPrefix.equals(page.pathBelow())) {
            // what was trashed together with it stands below it still
            store.movePaths(oldPrefix, page.pathBelow());
        }
        childrenChanged(page);
        event("restored", page, by);
    }

    void purge(Page page, UserId by) {
        store.remove(page);
        event("purged", page, by);
    }

    private void note(Page page, SpaceKey space, Document body) {
        links.replace(page.id(), PageLinks.of(body, space));
        noting.saved(new CurrentBody(page.id(), body, page.modifier(), page.modifiedAt()));
    }

    private SpaceKey spaceKey(Page page) {
        return store.findSpace(page.space()).map(Space::key).orElseThrow();
    }

    @Nullable Page parentOf(Page page) {
        ContentId parent = page.parent();
        return parent == null ? null : store.find(parent).orElse(null);
    }

    Page parent(SpaceId space, ContentId id) {
        return store.find(id)
                .filter(p -> p.space().equals(space) && p.status() == ContentStatus.CURRENT)
                .filter(PageChanges::inTree)
                .filter(p -> access.mayView(p.id()))
                .orElseThrow(
                        () ->
                                new Problem.Invalid(
                                        "page.parent",
                                        "There is no page %s in this space to be the parent."
                                                .formatted(id),
                                        "parent"));
    }

    private static boolean inTree(Page page) {
        return page.kind() == ContentKind.PAGE;
    }

    /**
     * @throws Problem.Invalid if it is a blog post
     */
    void requireInTree(Page page) {
        if (!inTree(page)) {
            throw new Problem.Invalid(
                    "page.not-in-tree", "A blog post has no place in the tree of pages.", "parent");
        }
    }

    private void childrenChanged(Page page) {
        if (inTree(page)) {
            store.childrenChanged(page.space(), parentOf(page));
        }
    }

    private void requireFree(Page page, Title title) {
        LocalDate day = page.postingDay();
        boolean taken =
                day == null
                        ? store.titleTaken(page.space(), title, page.id())
                        : store.postTitleTaken(page.space(), day, title, page.id());
        if (taken) {
            throw new Problem.Invalid(
                    "content.title-taken",
                    day == null
                            ? "A page with this title already exists: A page already exists with"
                                    + " the title "
                                    + title
                                    + " in this space."
                            : "A blog post with this title already exists on %s: %s"
                                    .formatted(day, title),
                    "title");
        }
    }

    private record About(UserId author, Instant now, String comment, boolean minor) {}

    private void addRevision(Page page, String body, About about) {
        if (Text.length(about.comment()) > LONGEST_COMMENT) {
            throw new Problem.Invalid(
                    "content.comment-too-long",
                    "A version comment has at most 255 characters.",
                    "comment");
        }
        revisions.add(
                new Revision(
                        page.id(),
                        page.revision(),
                        page.title().value(),
                        body,
                        about.author(),
                        about.now(),
                        about.comment(),
                        about.minor()));
    }

    private String currentBody(Page page) {
        return revisions
                .find(page.id(), page.revision())
                .map(Revision::body)
                .orElseThrow(() -> new IllegalStateException("Page without body: " + page.id()));
    }

    void revisionDeleted(Page page, int number, UserId by) {
        journal.record(
                new DomainEvent(
                        "page-revision-deleted", page.id().value(), by, Integer.toString(number)));
    }

    private void event(String what, Page page, UserId by) {
        String kind = inTree(page) ? "page-" : "blog-post-";
        journal.record(new DomainEvent(kind + what, page.id().value(), by));
    }
}
