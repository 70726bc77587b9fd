package org.watersmeet.wiki.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.user.UserDetails;
import org.watersmeet.people.user.UsersFragment;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.wiki.content.Revision;
import org.watersmeet.wiki.content.RevisionStore;

/** Joins pages with sources of their revisions and the authors of those. */
@ApplicationScoped
class PageBodies {

    @Inject RevisionStore revisions;

    PageWithBody of(PageDetails page, int number) {
        Revision revision =
                revisions
                        .find(page.id(), number)
                        .orElseThrow(() -> Permissions.notFound(PageService.PAGE));
        return new PageWithBody(page, revision, author(page, revision));
    }

    List<PageWithBody> of(List<PageDetails> pages) {
        Map<ContentId, Integer> wanted = new HashMap<>();
        pages.forEach(page -> wanted.put(page.id(), page.revision()));
        Map<ContentId, Revision> found = revisions.findAll(wanted);
        List<PageWithBody> joined = new ArrayList<>(pages.size());
        for (PageDetails page : pages) {
            Revision revision = found.get(page.id());
            if (revision != null) {
                joined.add(new PageWithBody(page, revision, author(page, revision)));
            }
        }
        return joined;
    }

    /** The author of the current revision is the page's modifier, whose name is known already. */
    private static UserDetails author(PageDetails page, Revision revision) {
        if (revision.author().equals(page.modifier().id())) {
            return page.modifier();
        }
        SortedSet<Long> ids = new TreeSet<>(List.of(revision.author().value()));
        return RequestStamp.current().askSet(new UsersFragment(ids)).get(revision.author());
    }
}
