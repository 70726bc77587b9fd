package org.watersmeet.wiki.page;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.permission.Visibility;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.wiki.content.ContentAccess;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.space.SpaceFragment;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * The links between pages: what links where, which titles have no page, which pages nobody links
 * to, and where a page went that had another title. What the caller may not view is neither listed
 * nor counted.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PageLinkService {

    /** Longest list of what one page links to. */
    private static final int MOST_OUTGOING = 1_000;

    @Inject LinkLists links;
    @Inject PageDetailsReader reader;
    @Inject ContentAccess access;
    @Inject Permissions permissions;

    /**
     * Current pages that link to a page by its title.
     *
     * @param start how many to leave out, 0–10,000
     * @param limit 1–200
     */
    @Needs(Need.VIEW)
    public Slice<PageDetails> linkingTo(ContentId id, int start, int limit) {
        ContentFragment.Found page = viewable(id);
        return slice(
                links.linkingTo(
                        permissions.visibility(), page.in().key(), page.title(), start, limit + 1),
                limit);
    }

    /** What a page links to, by space and title; at most 1,000. */
    @Needs(Need.VIEW)
    public List<OutgoingLink> outgoing(ContentId id) {
        ContentFragment.Found page = viewable(id);
        return links.outgoing(permissions.visibility(), page.id(), MOST_OUTGOING);
    }

    /**
     * The page that had a title before it was renamed or moved into another space; empty when there
     * is none that the caller may view.
     *
     * @throws Problem.NotFound if there is no such space the caller may view
     */
    @Needs(Need.VIEW)
    public Optional<PageDetails> formerly(SpaceKey key, String title) {
        SpaceFragment.Found space = viewable(key);
        return links.formerly(permissions.visibility(), space.stamp().id(), title)
                .flatMap(id -> reader.of(List.of(id.value())).stream().findFirst());
    }

    /**
     * Pages at the top of a space that no page links to.
     *
     * @param start how many to leave out, 0–10,000
     */
    @Needs(Need.VIEW)
    public Slice<PageDetails> orphaned(SpaceKey key, int start, int limit) {
        SpaceFragment.Found space = viewable(key);
        return slice(
                links.orphaned(permissions.visibility(), space.stamp().id(), key, start, limit + 1),
                limit);
    }

    /**
     * Titles in a space that pages link to and no page has.
     *
     * @param start how many to leave out, 0–10,000
     */
    @Needs(Need.VIEW)
    public Slice<UndefinedPage> undefined(SpaceKey key, int start, int limit) {
        SpaceFragment.Found space = viewable(key);
        Visibility visibility = permissions.visibility();
        List<LinkLists.Undefined> found =
                links.undefined(visibility, space.stamp().id(), key, start, limit + 1);
        Map<Long, PageDetails> linking = new LinkedHashMap<>();
        List<Long> ids = found.stream().flatMap(it -> it.first().stream()).distinct().toList();
        reader.of(ids).forEach(page -> linking.put(page.id().value(), page));
        List<UndefinedPage> pages =
                found.stream()
                        .map(
                                it ->
                                        new UndefinedPage(
                                                it.title(),
                                                it.linking(),
                                                it.first().stream()
                                                        .map(linking::get)
                                                        .filter(Objects::nonNull)
                                                        .toList()))
                        .toList();
        return Slice.of(pages, limit);
    }

    private Slice<PageDetails> slice(List<Long> ids, int limit) {
        return Slice.of(reader.of(ids), limit);
    }

    private ContentFragment.Found viewable(ContentId id) {
        return access.viewable(ContentFragment.byId(id), PageService.TEXTS, PageService.PAGE);
    }

    private SpaceFragment.Found viewable(SpaceKey key) {
        SpaceFragment.Found space =
                Permissions.found(RequestStamp.current().ask(SpaceFragment.of(key)), "space");
        permissions.checkView(space.stamp(), "space");
        return space;
    }
}
