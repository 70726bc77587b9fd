package org.watersmeet.wiki.page;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.permission.Visibility;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.wiki.content.ContentAccess;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.space.SpaceFragment;
import org.watersmeet.wiki.space.SpaceKey;

/** Lists for programs that go through everything, slice by slice. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ContentWalkService {

    @Inject PageStore store;
    @Inject PageLists lists;
    @Inject PageDetailsReader reader;
    @Inject ContentAccess access;
    @Inject Permissions permissions;

    /**
     * Current pages below a page on whatever level, each after the one it is below.
     *
     * @param start how many to leave out, 0–100,000
     * @param limit 1–500
     * @throws Problem.NotFound if there is no such page the caller may view
     */
    @Needs(Need.VIEW)
    public Slice<PageDetails> descendants(ContentId id, int start, int limit) {
        ContentFragment.Found found =
                access.viewable(ContentFragment.byId(id), PageService.TEXTS, PageService.PAGE);
        Page page =
                store.find(found.id()).orElseThrow(() -> Permissions.notFound(PageService.PAGE));
        return slice(lists.descendants(permissions.visibility(), page, start, limit + 1), limit);
    }

    /**
     * All current pages or blog posts that the caller may view, in the order of their ids: what is
     * added or goes meanwhile shifts nothing.
     *
     * @param limit 1–500
     * @throws Problem.NotFound if there is no such space the caller may view
     */
    @Needs(Need.VISIBILITY)
    public Slice<PageDetails> scan(ContentScan scan, int limit) {
        Visibility visibility = permissions.visibility();
        SpaceId space = scan.space() == null ? null : viewable(scan.space());
        long after = scan.after() == null ? 0 : scan.after().value();
        return slice(lists.after(visibility, scan.kind(), space, after, limit + 1), limit);
    }

    /**
     * Those of some ids that are current pages and blog posts the caller may view, in their order.
     *
     * @param ids 1–200, each once
     */
    @Needs(Need.VISIBILITY)
    public List<PageDetails> among(Collection<ContentId> ids) {
        List<Long> wanted = ids.stream().map(ContentId::value).toList();
        return reader.of(lists.among(permissions.visibility(), wanted));
    }

    private SpaceId viewable(SpaceKey key) {
        SpaceFragment.Found space =
                Permissions.found(RequestStamp.current().ask(SpaceFragment.of(key)), "space");
        permissions.checkView(space.stamp(), "space");
        return space.stamp().id();
    }

    private Slice<PageDetails> slice(List<Long> ids, int limit) {
        return Slice.of(reader.of(ids), limit);
    }
}
