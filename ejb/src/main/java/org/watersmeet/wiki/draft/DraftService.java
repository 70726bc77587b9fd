package org.watersmeet.wiki.draft;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.wiki.content.ContentAccess;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.page.CreatePage;
import org.watersmeet.wiki.page.CreatePost;
import org.watersmeet.wiki.page.EditPage;
import org.watersmeet.wiki.page.PageEditService;
import org.watersmeet.wiki.page.SavedPage;
import org.watersmeet.wiki.space.SpaceFragment;
import org.watersmeet.wiki.space.SpaceKey;

/** The caller's drafts. Rows, so whichever member is asked next has what was typed last. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class DraftService {

    private static final Set<ContentKind> KINDS = Set.of(ContentKind.PAGE, ContentKind.BLOG_POST);

    @Inject DraftStore store;
    @Inject PageEditService pages;
    @Inject ContentAccess access;
    @Inject Permissions permissions;

    /**
     * Keeps a draft in place of the one before. One that comes late, after its text was saved, is
     * forgotten.
     *
     * @throws Problem.NotFound if there is no such page or space that the caller may view
     * @throws Problem.Unauthenticated if nobody is signed in
     * @throws Problem.LimitExceeded if the caller has too many drafts already
     */
    @Needs(Need.EDIT)
    public void keep(DraftPlace place, DraftText text) {
        SpaceId space = editable(place);
        permissions.checkSignedIn();
        store.keep(CallerContext.caller().id(), place, space, text);
    }

    private SpaceId editable(DraftPlace place) {
        return switch (place) {
            case DraftPlace.Existing it ->
                    access.editable(ContentFragment.byId(it.content()), KINDS, "page").space().id();
            case DraftPlace.NewPage it -> editable(it.space(), SpacePermission.ADD_PAGE);
            case DraftPlace.NewPost it -> editable(it.space(), SpacePermission.ADD_BLOG_POST);
        };
    }

    private SpaceId editable(SpaceKey key, SpacePermission permission) {
        SpaceFragment.Found space =
                Permissions.found(RequestStamp.current().ask(SpaceFragment.of(key)), "space");
        permissions.check(permission, space.stamp(), "space");
        return space.stamp().id();
    }

    /** The caller's own draft; empty when there is none, or nobody is signed in. */
    // NOTHING: what is looked for is the caller's own
    @Needs(Need.NOTHING)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Draft> find(DraftPlace place) {
        UserId caller = CallerContext.caller().id();
        return caller.anonymous() ? Optional.empty() : store.find(caller, place);
    }

    /**
     * The caller's drafts for pages and spaces that they may still view, the one typed last first.
     *
     * @throws Problem.Unauthenticated if nobody is signed in
     */
    @Needs(Need.SIGNED_IN)
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<ListedDraft> all() {
        permissions.checkSignedIn();
        return store.list(CallerContext.caller().id(), permissions.visibility());
    }

    /**
     * Deletes a draft of the caller's; it does no harm when there is none.
     *
     * @throws Problem.Unauthenticated if nobody is signed in
     */
    @Needs(Need.SIGNED_IN)
    public void delete(long id) {
        permissions.checkSignedIn();
        store.delete(CallerContext.caller().id(), id);
    }

    /** The same of the draft for a place; of nobody there is none. */
    // NOTHING: what is deleted is the caller's own
    @Needs(Need.NOTHING)
    public void discard(DraftPlace place) {
        UserId caller = CallerContext.caller().id();
        if (!caller.anonymous()) {
            store.delete(caller, place);
        }
    }

    /** {@link PageEditService#save}, and the draft of it goes in the same transaction. */
    @Needs(Need.EDIT)
    public SavedPage save(DraftPlace place, EditPage input) {
        SavedPage saved = pages.save(input);
        discard(place);
        return saved;
    }

    /** {@link PageEditService#create}, and the draft of it goes in the same transaction. */
    @Needs(Need.EDIT)
    public SavedPage create(DraftPlace place, CreatePage input) {
        SavedPage saved = pages.create(input);
        discard(place);
        return saved;
    }

    /** {@link PageEditService#publish}, and the draft of it goes in the same transaction. */
    @Needs(Need.EDIT)
    public SavedPage publish(DraftPlace place, CreatePost input) {
        SavedPage saved = pages.publish(input);
        discard(place);
        return saved;
    }
}
