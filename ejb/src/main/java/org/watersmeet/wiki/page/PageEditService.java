package org.watersmeet.wiki.page;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.text.document.Document;
import org.watersmeet.wiki.content.ContentAccess;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.ContentStatus;
import org.watersmeet.wiki.content.Revision;
import org.watersmeet.wiki.content.RevisionStore;
import org.watersmeet.wiki.content.SaveKeys;
import org.watersmeet.wiki.content.Title;
import org.watersmeet.wiki.space.SpaceFragment;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * Creating and saving pages: one transaction each, optimistic on the revision number, idempotent by
 * the client's key.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class PageEditService {

    @Inject PageStore store;
    @Inject PageChanges changes;
    @Inject SaveMerging merging;
    @Inject RevisionStore revisions;
    @Inject SaveKeys keys;
    @Inject Permissions permissions;
    @Inject ContentAccess access;

    /**
     * Creates a page.
     *
     * @throws Problem.NotFound if there is no such space, or parent in it, that the caller may view
     * @throws Problem.Invalid if the title is taken in the space (code {@code
     *     content.title-taken}), or the body is not well formed
     */
    @Needs(Need.EDIT)
    public SavedPage create(CreatePage sent) {
        SpaceFragment.Found space = space(sent.space());
        permissions.check(SpacePermission.ADD_PAGE, space.stamp(), "space");
        CreatePage input = sent.withBody(TaskIds.given(sent.body()));
        Document body = changes.checkBody(input.body());
        UserId author = CallerContext.caller().id();
        return once(
                attempt(input, author, space),
                () -> saved(changes.create(space.stamp().id(), input, body, author)));
    }

    /**
     * Publishes a blog post.
     *
     * @throws Problem.NotFound if there is no such space that the caller may view
     * @throws Problem.Invalid if the title is taken on that day (code {@code content.title-taken}),
     *     or the body is not well formed
     */
    @Needs(Need.EDIT)
    public SavedPage publish(CreatePost sent) {
        SpaceFragment.Found space = space(sent.space());
        permissions.check(SpacePermission.ADD_BLOG_POST, space.stamp(), "space");
        CreatePost input = sent.withBody(TaskIds.given(sent.body()));
        Document body = changes.checkBody(input.body());
        UserId author = CallerContext.caller().id();
        return once(
                attempt(input, author, space),
                () -> saved(changes.publish(space.stamp().id(), input, body, author)));
    }

    /**
     * Saves a page or a blog post: a new revision, and a move if another parent is named.
     *
     * @throws Problem.NotFound if there is no such page the caller may view
     * @throws Problem.Conflict if the number is not one more than the current revision's, unless
     *     the input may be merged and does not contradict the revisions since
     * @throws Problem.Invalid if the title is taken, or the body is not well formed
     */
    @Needs(Need.EDIT)
    public SavedPage save(EditPage sent) {
        ContentFragment.Found found = editable(sent.id());
        String source = sent.body();
        EditPage input = source == null ? sent : sent.withBody(TaskIds.given(source));
        Document body = input.body() == null ? null : changes.checkBody(input.body());
        UserId author = CallerContext.caller().id();
        return once(attempt(input, author), () -> saveFirst(input, body, author, found));
    }

    /** Does it, unless a request with the same key has done it before. */
    private SavedPage once(SaveKeys.@Nullable Attempt attempt, Supplier<SavedPage> first) {
        SaveKeys.Outcome earlier = keys.claim(attempt).orElse(null);
        if (earlier != null) {
            return new SavedPage(earlier.content(), earlier.revision(), true, false);
        }
        SavedPage saved = first.get();
        keys.settle(attempt, new SaveKeys.Outcome(saved.id(), saved.revision()));
        return saved;
    }

    private static SavedPage saved(Page page) {
        return new SavedPage(page.id(), page.revision(), false, false);
    }

    /**
     * Makes an earlier revision's title and body the newest revision.
     *
     * @throws Problem.NotFound if there is no such page or revision
     * @throws Problem.Invalid if its old title is another page's by now
     */
    @Needs(Need.EDIT)
    public SavedPage restoreRevision(ContentId id, int number, String comment) {
        ContentFragment.Found found = editable(id);
        Revision old = revisions.findStored(id, number).orElseThrow(() -> noVersion(number));
        EditPage input =
                new EditPage(
                        id,
                        found.revision() + 1,
                        new Title(old.title()),
                        old.body(),
                        null,
                        comment,
                        false,
                        null,
                        false);
        Document body = changes.checkBody(old.body());
        return saveFirst(input, body, CallerContext.caller().id(), found);
    }

    /**
     * Deletes a revision, for good. The numbers of the others stay.
     *
     * @throws Problem.NotFound if there is no such page or revision
     * @throws Problem.Invalid if it is the current one
     */
    @Needs(Need.EDIT)
    public void deleteRevision(ContentId id, int number) {
        editable(id);
        Page page = store.lock(id).orElseThrow(() -> Permissions.notFound(PageService.PAGE));
        if (page.revision() == number) {
            throw new Problem.Invalid(
                    "revision.current",
                    "The current version cannot be deleted. Restore an earlier one first.");
        }
        if (!revisions.delete(id, number)) {
            throw noVersion(number);
        }
        changes.revisionDeleted(page, number, CallerContext.caller().id());
    }

    private static Problem.NotFound noVersion(int number) {
        return new Problem.NotFound(
                "revision.not-found", "This page has no version " + number + ".");
    }

    private SavedPage saveFirst(
            EditPage input, @Nullable Document body, UserId author, ContentFragment.Found found) {
        lockTreeIfItChanges(input, found);
        Page page =
                store.lock(input.id()).orElseThrow(() -> Permissions.notFound(PageService.PAGE));
        if (page.status() != ContentStatus.CURRENT) {
            throw trashed();
        }
        if (input.number() == page.revision() && sameAsCurrent(input, page, author)) {
            return new SavedPage(page.id(), page.revision(), true, false);
        }
        if (input.number() != page.revision() + 1) {
            SaveMerging.Merged merged =
                    input.merges() && body != null
                            ? merging.onto(page, input, body).orElse(null)
                            : null;
            if (merged == null) {
                throw conflict(page);
            }
            return changes.save(page, merged.input(), merged.body(), author, found.now())
                    .asMerged();
        }
        return changes.save(page, input, body, author, found.now());
    }

    private static Problem.Conflict conflict(Page page) {
        return new Problem.Conflict(
                "content.version",
                "Version must be incremented on update. Current version is: " + page.revision(),
                page.revision());
    }

    /**
     * The tree is locked before any page of it: who creates a child has the tree shared and may be
     * waiting for this page. A rename between this look and the lock makes a revision, so this save
     * then ends in a conflict; a move does not, so {@link PageChanges#move} asks for the lock
     * itself.
     */
    private void lockTreeIfItChanges(EditPage input, ContentFragment.Found seen) {
        boolean renamed = input.title() != null && !input.title().value().equals(seen.title());
        boolean moved = input.parent() != null && input.parent().value() != seen.parent();
        if (renamed || moved) {
            store.lockTree(seen.space().id());
        }
    }

    /** A request repeated without a key: same number, same author, same text. */
    private boolean sameAsCurrent(EditPage input, Page page, UserId author) {
        Revision current = revisions.find(page.id(), page.revision()).orElse(null);
        return current != null
                && current.author().equals(author)
                && (input.body() == null || input.body().equals(current.body()))
                && (input.title() == null || input.title().value().equals(current.title()));
    }

    private ContentFragment.Found editable(ContentId id) {
        ContentFragment.Found found =
                access.editable(ContentFragment.byId(id), PageService.TEXTS, PageService.PAGE);
        if (found.status() != ContentStatus.CURRENT) {
            throw trashed();
        }
        return found;
    }

    private static SpaceFragment.Found space(SpaceKey key) {
        return Permissions.found(RequestStamp.current().ask(SpaceFragment.of(key)), "space");
    }

    private static Problem trashed() {
        return new Problem.NotFound(
                "page.trashed", "This page is in the trash. Restore it to change it.");
    }

    private static SaveKeys.@Nullable Attempt attempt(
            CreatePage input, UserId author, SpaceFragment.Found space) {
        if (input.key() == null) {
            return null;
        }
        byte[] hash =
                SaveKeys.hash(input.title(), input.body(), parent(input.parent()), input.comment());
        return new SaveKeys.Attempt(author, "space:" + space.stamp().id(), input.key(), hash);
    }

    private static SaveKeys.@Nullable Attempt attempt(
            CreatePost input, UserId author, SpaceFragment.Found space) {
        if (input.key() == null) {
            return null;
        }
        byte[] hash =
                SaveKeys.hash(
                        input.title(),
                        input.body(),
                        Objects.toString(input.day(), ""),
                        input.comment());
        return new SaveKeys.Attempt(author, "blog:" + space.stamp().id(), input.key(), hash);
    }

    private static SaveKeys.@Nullable Attempt attempt(EditPage input, UserId author) {
        if (input.key() == null) {
            return null;
        }
        byte[] hash =
                SaveKeys.hash(
                        input.number(),
                        Objects.toString(input.title(), ""),
                        Objects.toString(input.body(), ""),
                        parent(input.parent()),
                        input.comment(),
                        input.minor());
        return new SaveKeys.Attempt(author, "content:" + input.id(), input.key(), hash);
    }

    private static String parent(@Nullable ContentId parent) {
        return parent == null ? "" : parent.toString();
    }
}
