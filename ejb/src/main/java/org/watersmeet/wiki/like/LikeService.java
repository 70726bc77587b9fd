package org.watersmeet.wiki.like;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.user.UserDetails;
import org.watersmeet.people.user.UsersFragment;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.platform.event.DomainEvent;
import org.watersmeet.platform.event.Journal;
import org.watersmeet.wiki.content.ContentAccess;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.content.EpochStore;
import org.watersmeet.wiki.content.StampHints;

/** Liking what one may view, and who does. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class LikeService {

    private static final Set<ContentKind> LIKED =
            Set.of(ContentKind.PAGE, ContentKind.BLOG_POST, ContentKind.COMMENT);

    @Inject LikeStore store;
    @Inject ContentLikes likes;
    @Inject ContentAccess access;
    @Inject Permissions permissions;
    @Inject EpochStore epochs;
    @Inject StampHints hints;
    @Inject Journal journal;

    /**
     * How a content is liked. What it asks is announced by {@link StampHints.Use#LIKES} the next
     * time.
     *
     * @throws Problem.NotFound if there is no such content the caller may view
     */
    @Needs(Need.VIEW)
    public Likes of(ContentFragment address) {
        StampHints.Guess guess = hints.announce(StampHints.Use.LIKES, address);
        List<UserId> all = likes.of(viewable(address));
        UserId reader = CallerContext.caller().id();
        List<UserId> named = Likes.named(all, reader);
        guess.turnedOutAs(named.isEmpty() ? List.of() : List.of(names(named)));
        return new Likes(all.size(), all.contains(reader), details(named));
    }

    /** The same for a caller who has just changed it. */
    @Needs(Need.VIEW)
    public Likes ofNow(ContentId id) {
        ContentFragment address = ContentFragment.byId(id);
        RequestStamp.current().askAgain(address);
        return of(address);
    }

    /**
     * Who likes a content, the first one first; from the database, also for a caller who has just
     * changed it.
     *
     * @param start how many to leave out, at least 0
     * @param limit 1–500
     * @throws Problem.NotFound if there is no such content the caller may view
     */
    @Needs(Need.VIEW)
    public Slice<UserDetails> people(ContentId id, int start, int limit) {
        viewable(ContentFragment.byId(id));
        List<UserId> all = store.of(id);
        List<UserId> part = all.stream().skip(start).limit(limit).toList();
        return new Slice<>(details(part), all.size() - start > limit);
    }

    /**
     * Makes the caller like a content; who does already is no fault.
     *
     * @throws Problem.Unauthenticated if nobody is signed in
     * @throws Problem.NotFound if there is no such content the caller may view, or it is in the
     *     trash
     */
    @Needs(Need.SIGNED_IN)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void like(ContentId id) {
        ContentFragment.Found content = likeable(id);
        UserId user = CallerContext.caller().id();
        if (store.add(id, user)) {
            changed(content);
            journal.record(new DomainEvent("content-liked", id.value(), user));
        }
    }

    /**
     * Ends that; who does not is no fault.
     *
     * @throws Problem.Unauthenticated if nobody is signed in
     * @throws Problem.NotFound if there is no such content the caller may view, or it is in the
     *     trash
     */
    @Needs(Need.SIGNED_IN)
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void unlike(ContentId id) {
        ContentFragment.Found content = likeable(id);
        UserId user = CallerContext.caller().id();
        if (store.remove(id, user)) {
            changed(content);
            journal.record(new DomainEvent("content-unliked", id.value(), user));
        }
    }

    /** A comment is shown in its container's list, with the likes. */
    private void changed(ContentFragment.Found content) {
        epochs.likesChanged(content.id());
        if (content.kind() == ContentKind.COMMENT) {
            epochs.commentsChanged(new ContentId(content.container()));
        }
    }

    private ContentFragment.Found viewable(ContentFragment address) {
        return access.viewable(address, LIKED, "content");
    }

    /** What the caller may not view is not found, whoever asks. */
    private ContentFragment.Found likeable(ContentId id) {
        ContentFragment.Found content = viewable(ContentFragment.byId(id));
        permissions.checkSignedIn();
        if (content.trashed()) {
            throw new Problem.NotFound("content.trashed", "This content is in the trash.");
        }
        return content;
    }

    private static List<UserDetails> details(List<UserId> users) {
        if (users.isEmpty()) {
            return List.of();
        }
        UsersFragment.Users known = RequestStamp.current().askSet(names(users));
        return users.stream().map(known::get).toList();
    }

    private static UsersFragment names(List<UserId> users) {
        SortedSet<Long> ids = new TreeSet<>();
        users.forEach(user -> ids.add(user.value()));
        return new UsersFragment(ids);
    }
}
