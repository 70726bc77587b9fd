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
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.people.user.UsersFragment;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.wiki.space.SpacesFragment;

/**
 * Makes {@link PageDetails} of pages: titles of ancestors, names of users and of spaces come with
 * one query for all pages together.
 */
@ApplicationScoped
class PageAssembly {

    @Inject Permissions permissions;

    /** The questions a page's details need; announce them, ask once. */
    record Questions(NodesFragment nodes, UsersFragment users, SpacesFragment spaces) {}

    static Questions questions(List<Page> pages, SortedSet<Long> moreNodes) {
        SortedSet<Long> nodes = new TreeSet<>(moreNodes);
        SortedSet<Long> users = new TreeSet<>();
        SortedSet<Long> spaces = new TreeSet<>();
        for (Page page : pages) {
            page.ancestors().forEach(ancestor -> nodes.add(ancestor.value()));
            users.add(page.creator().value());
            users.add(page.modifier().value());
            users.add(trasher(page).value());
            spaces.add(page.space().value());
        }
        return new Questions(
                new NodesFragment(nodes), new UsersFragment(users), new SpacesFragment(spaces));
    }

    /** Details in the order of the pages; pages of a space that has vanished are left out. */
    List<PageDetails> details(List<Page> pages) {
        if (pages.isEmpty()) {
            return List.of();
        }
        Questions questions = questions(pages, new TreeSet<>());
        List<PageDetails> details = new ArrayList<>(pages.size());
        for (Page page : pages) {
            PageDetails one = details(page, questions);
            if (one != null) {
                details.add(one);
            }
        }
        return details;
    }

    @Nullable PageDetails details(Page page, Questions questions) {
        RequestStamp stamp = RequestStamp.current();
        stamp.expect(questions.users());
        stamp.expect(questions.spaces());
        Map<Long, NodesFragment.Node> nodes = stamp.ask(questions.nodes());
        UsersFragment.Users users = stamp.ask(questions.users());
        Map<Long, SpacesFragment.Named> spaces = stamp.ask(questions.spaces());
        SpacesFragment.Named space = spaces == null ? null : spaces.get(page.space().value());
        if (nodes == null || users == null || space == null) {
            return null;
        }
        return new PageDetails(
                page.id(),
                page.space(),
                space.key(),
                space.name(),
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
                permissions.test(SpacePermission.EDIT, space.stamp()));
    }

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
