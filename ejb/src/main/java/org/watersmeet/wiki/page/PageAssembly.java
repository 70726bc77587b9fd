package org.watersmeet.wiki.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.UserId;
import org.watersmeet.people.permission.Guarded;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.permission.Restrictions;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.people.permission.SpaceStamp;
import org.watersmeet.people.user.UsersFragment;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.platform.database.StampFragment;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.RestrictionsFragment;
import org.watersmeet.wiki.space.SpacesFragment;

/**
 * Makes {@link PageDetails} of pages: titles of ancestors, names of users and of spaces come with
 * one query for all pages together.
 */
@ApplicationScoped
class PageAssembly {

    @Inject Permissions permissions;

    /** What details of pages need beside their spaces; asked together. */
    record Questions(
            NodesFragment nodes, UsersFragment users, @Nullable RestrictionsFragment restrictions) {

        List<StampFragment<?>> all() {
            return restrictions == null
                    ? List.of(users, nodes)
                    : List.of(users, nodes, restrictions);
        }

        void expect() {
            all().forEach(RequestStamp.current()::expect);
        }
    }

    /**
     * For a page that the request stamp has found, restrictions and all.
     *
     * @param moreNodes pages to ask about together with the ancestors
     */
    static Questions questions(Page page, SortedSet<Long> moreNodes) {
        Questions some = questions(List.of(page));
        SortedSet<Long> nodes = new TreeSet<>(moreNodes);
        nodes.addAll(some.nodes().ids());
        return new Questions(new NodesFragment(nodes), some.users(), null);
    }

    /** For pages of a list. */
    static Questions questions(List<Page> pages) {
        SortedSet<Long> ids = new TreeSet<>();
        SortedSet<Long> nodes = new TreeSet<>();
        SortedSet<Long> users = new TreeSet<>();
        for (Page page : pages) {
            ids.add(page.id().value());
            page.ancestors().forEach(ancestor -> nodes.add(ancestor.value()));
            users.add(page.creator().value());
            users.add(page.modifier().value());
            users.add(trasher(page).value());
        }
        return new Questions(
                new NodesFragment(nodes), new UsersFragment(users), new RestrictionsFragment(ids));
    }

    /** Details in the order of the pages; pages of a space that has vanished are left out. */
    List<PageDetails> details(List<Page> pages) {
        if (pages.isEmpty()) {
            return List.of();
        }
        Questions questions = questions(pages);
        questions.expect();
        Map<Long, SpacesFragment.Named> spaces = spacesOf(pages);
        List<PageDetails> details = new ArrayList<>(pages.size());
        for (Page page : pages) {
            SpacesFragment.Named space = spaces.get(page.space().value());
            if (space != null) {
                details.add(details(page, space, questions));
            }
        }
        return details;
    }

    private static Map<Long, SpacesFragment.Named> spacesOf(List<Page> pages) {
        SortedSet<Long> ids = new TreeSet<>();
        pages.forEach(page -> ids.add(page.space().value()));
        return RequestStamp.current().askSet(new SpacesFragment(ids));
    }

    /** Details of a page that the request stamp has found. */
    PageDetails details(Page page, ContentFragment.Found found, Questions questions) {
        return details(page, found.in(), found.restrictions(), questions);
    }

    /** Details of a page of a list, whose space the request stamp has named already. */
    PageDetails details(Page page, SpacesFragment.Named space, Questions questions) {
        questions.expect();
        Restrictions restrictions =
                questions.restrictions() == null
                        ? Restrictions.NONE
                        : RequestStamp.current()
                                .askSet(questions.restrictions())
                                .getOrDefault(page.id().value(), Restrictions.NONE);
        return details(page, space, restrictions, questions);
    }

    private PageDetails details(
            Page page, SpacesFragment.Named space, Restrictions restrictions, Questions questions) {
        questions.expect();
        Guarded guarded = new Listed(space.stamp(), restrictions);
        Map<Long, NodesFragment.Node> nodes = RequestStamp.current().askSet(questions.nodes());
        UsersFragment.Users users = RequestStamp.current().askSet(questions.users());
        return new PageDetails(
                page.id(),
                page.space(),
                space.key(),
                space.name(),
                space.stamp().archived(),
                page.title().value(),
                page.status(),
                page.revision(),
                page.lockVersion(),
                breadcrumbs(page, nodes),
                users.get(page.creator()),
                page.createdAt(),
                users.get(page.modifier()),
                page.modifiedAt(),
                page.trashedAt(),
                users.get(trasher(page)),
                page.position(),
                space.homePage() == page.id().value(),
                permissions.test(page.kind().changing(), guarded),
                permissions.testRemove(page.kind().removing(), page.creator(), guarded),
                permissions.test(SpacePermission.ADMINISTER, space.stamp()),
                restrictions != Restrictions.NONE,
                page.kind(),
                page.postingDay());
    }

    private record Listed(SpaceStamp space, Restrictions restrictions) implements Guarded {}

    private static UserId trasher(Page page) {
        UserId trasher = page.trasher();
        return trasher == null ? UserId.ANONYMOUS : trasher;
    }

    private static List<PageLink> breadcrumbs(Page page, Map<Long, NodesFragment.Node> nodes) {
        List<PageLink> links = new ArrayList<>();
        for (ContentId ancestor : page.ancestors()) {
            NodesFragment.Node node = nodes.get(ancestor.value());
            if (node != null) {
                links.add(new PageLink(ancestor, node.title()));
            }
        }
        return links;
    }
}
