package org.watersmeet.wiki.page;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.kernel.Text;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.wiki.space.SpaceFragment;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * Finding blog posts. What else is done with them is done as with pages: {@link PageService},
 * {@link PageEditService}, {@link PageTreeService}.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BlogService {

    @Inject PageLists lists;
    @Inject PageDetailsReader reader;
    @Inject Permissions permissions;

    /**
     * Current posts of a space, the latest first.
     *
     * @param start how many to leave out, 0–10,000
     * @param limit 1–500
     * @throws Problem.NotFound if there is no such space the caller may view
     */
    @Needs(Need.VIEW)
    public Slice<PageDetails> inSpace(SpaceKey key, int start, int limit) {
        SpaceFragment.Found space = viewable(key);
        return slice(
                lists.posts(permissions.visibility(), space.stamp().id(), start, limit + 1), limit);
    }

    /** Current posts of all spaces the caller may view, by id. */
    @Needs(Need.VISIBILITY)
    public Slice<PageDetails> everywhere(int start, int limit) {
        return slice(lists.postsEverywhere(permissions.visibility(), start, limit + 1), limit);
    }

    /**
     * Current posts of a title in a space, the latest first; of one day, if it is given.
     *
     * @throws Problem.NotFound if there is no such space the caller may view
     */
    @Needs(Need.VIEW)
    public Slice<PageDetails> titled(
            SpaceKey key, String title, @Nullable LocalDate day, int limit) {
        SpaceFragment.Found space = viewable(key);
        return slice(
                lists.postsTitled(
                        permissions.visibility(),
                        space.stamp().id(),
                        Text.key(title),
                        day,
                        limit + 1),
                limit);
    }

    /** The current post of a title and day; empty when there is none. */
    @Needs(Need.VIEW)
    public Optional<PageDetails> on(SpaceKey key, LocalDate day, String title) {
        SpaceFragment.Found space = viewable(key);
        List<Long> ids =
                lists.postsTitled(
                        permissions.visibility(), space.stamp().id(), Text.key(title), day, 1);
        return reader.of(ids).stream().findFirst();
    }

    private Slice<PageDetails> slice(List<Long> ids, int limit) {
        return Slice.of(reader.of(ids), limit);
    }

    private SpaceFragment.Found viewable(SpaceKey key) {
        SpaceFragment.Found space =
                Permissions.found(RequestStamp.current().ask(SpaceFragment.of(key)), "space");
        permissions.checkView(space.stamp(), "space");
        return space;
    }
}
