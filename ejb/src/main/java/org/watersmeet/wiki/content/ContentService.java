package org.watersmeet.wiki.content;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.EnumSet;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.permission.Permissions;

/** What is asked of content before its kind is known. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class ContentService {

    @Inject ContentAccess access;
    @Inject StampHints hints;
    @Inject Permissions permissions;

    /**
     * What the content of an id is. The kind's own service, asked next for its source, has its
     * answers from the same round trip.
     *
     * @throws Problem.NotFound if there is none the caller may view
     */
    @Needs(Need.VIEW)
    public ContentKind kind(ContentId id) {
        ContentFragment address = ContentFragment.byId(id);
        hints.announce(StampHints.Use.SOURCE, address);
        return viewable(address).kind();
    }

    /**
     * What screens about content of any kind say of it; from the request stamp alone.
     *
     * @throws Problem.NotFound if there is none the caller may view
     */
    @Needs(Need.VIEW)
    public ContentSummary summary(ContentId id) {
        ContentFragment.Found found = viewable(ContentFragment.byId(id));
        return new ContentSummary(
                id,
                found.kind(),
                found.title(),
                found.in().key(),
                found.in().name(),
                found.container(),
                found.trashed(),
                access.mayEdit(found));
    }

    private ContentFragment.Found viewable(ContentFragment address) {
        return access.viewable(address, EnumSet.allOf(ContentKind.class), "content");
    }
}
