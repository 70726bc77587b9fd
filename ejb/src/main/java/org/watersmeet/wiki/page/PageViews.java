package org.watersmeet.wiki.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.Slice;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.user.UsersFragment;
import org.watersmeet.platform.cache.ByteCache;
import org.watersmeet.platform.cluster.Member;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.Revision;
import org.watersmeet.wiki.content.RevisionStore;
import org.watersmeet.wiki.space.SpaceFragment;
import org.watersmeet.wiki.space.SpaceKey;

/**
 * Puts a page view together. The second and last question to the database asks at once for the
 * titles of the ancestors, the names of the authors, the epochs of the tree's open levels, and
 * whether what the cached rendering read is still so.
 */
@ApplicationScoped
class PageViews {

    /** Part of the names of renderings: another build may render the same revision otherwise. */
    private static final String RENDERER = Member.build();

    private final ByteCache renderings = ByteCache.renderedBodies();

    @Inject PageAssembly assembly;
    @Inject PageTree tree;
    @Inject BodyRendering rendering;
    @Inject RevisionStore revisions;

    PageView current(Page page, ContentFragment.Found found) {
        return view(page, found, null);
    }

    PageView revision(Page page, ContentFragment.Found found, Revision revision) {
        PageRevision earlier =
                revision.number() == page.revision()
                        ? null
                        : withAuthors(List.of(summary(revision))).getFirst();
        return view(page, found, earlier);
    }

    private PageView view(Page page, ContentFragment.Found found, @Nullable PageRevision earlier) {
        int number = earlier == null ? page.revision() : earlier.number();
        String name = page.id() + ":" + number + ":" + RENDERER;
        byte[] known = renderings.get(name);
        RenderedEntry cached = known == null ? null : RenderedEntry.read(known);

        SortedSet<Long> open = openAround(page, found);
        PageAssembly.Questions questions = ask(page, open, cached);
        PageDetails details = assembly.details(page, questions);
        Map<Long, NodesFragment.Node> nodes = RequestStamp.current().ask(questions.nodes());
        if (details == null || nodes == null) {
            throw Permissions.notFound(PageService.PAGE);
        }
        RenderedEntry entry =
                cached != null && valid(page, cached, nodes)
                        ? cached
                        : render(details, number, name);
        PageTree.Wanted wanted =
                new PageTree.Wanted(
                        page.space(), found.rootsEpoch(), open, nodes, page.id().value());
        return new PageView(details, earlier, entry.body(), tree.around(wanted));
    }

    private static SortedSet<Long> openAround(Page page, ContentFragment.Found found) {
        SortedSet<Long> open = new TreeSet<>();
        page.ancestors().forEach(ancestor -> open.add(ancestor.value()));
        open.add(page.id().value());
        open.add(found.homePage());
        return open;
    }

    /** Announces everything the view needs; the first question that is put takes all along. */
    private static PageAssembly.Questions ask(
            Page page, SortedSet<Long> open, @Nullable RenderedEntry cached) {
        SortedSet<Long> nodes = new TreeSet<>(open);
        if (cached != null) {
            nodes.addAll(cached.pages().keySet());
            if (!cached.missing().isEmpty()) {
                RequestStamp.current().expect(titles(page, cached));
            }
        }
        return PageAssembly.questions(List.of(page), nodes);
    }

    private static TitlesFragment titles(Page page, RenderedEntry cached) {
        return new TitlesFragment(page.space().value(), cached.missing());
    }

    private static boolean valid(
            Page page, RenderedEntry cached, Map<Long, NodesFragment.Node> nodes) {
        Map<String, TitlesFragment.Target> appeared =
                cached.missing().isEmpty()
                        ? Map.of()
                        : RequestStamp.current().ask(titles(page, cached));
        return appeared != null && cached.valid(nodes, appeared);
    }

    private RenderedEntry render(PageDetails page, int number, String name) {
        Revision revision =
                revisions
                        .find(page.id(), number)
                        .orElseThrow(() -> Permissions.notFound(PageService.PAGE));
        RenderedEntry entry =
                rendering.render(
                        new BodyRendering.Place(page.spaceId(), page.space(), revision.title()),
                        revision.body());
        renderings.put(name, entry.write());
        return entry;
    }

    RenderedBody preview(SpaceId id, SpaceKey key, String title, String source) {
        return rendering.render(new BodyRendering.Place(id, key, title), source).body();
    }

    Slice<PageTreeNode> tree(SpaceFragment.Found space, long open) {
        SortedSet<Long> ids = new TreeSet<>(List.of(open));
        Map<Long, NodesFragment.Node> nodes = RequestStamp.current().ask(new NodesFragment(ids));
        return tree.around(
                new PageTree.Wanted(
                        space.stamp().id(),
                        space.rootsEpoch(),
                        ids,
                        nodes == null ? Map.of() : nodes,
                        0));
    }

    Slice<PageTreeNode> branch(ContentFragment.Found page) {
        return tree.branch(page.id().value(), page.childrenEpoch());
    }

    Slice<PageTreeNode> branchFrom(ContentFragment.Found page, int start) {
        return tree.branchFrom(page.id().value(), start);
    }

    Slice<PageTreeNode> rootsFrom(SpaceFragment.Found space, int start) {
        return tree.rootsFrom(space.stamp().id(), start);
    }

    List<PageRevision> withAuthors(List<Revision.Summary> summaries) {
        SortedSet<Long> ids = new TreeSet<>();
        summaries.forEach(summary -> ids.add(summary.author().value()));
        UsersFragment.Users users = RequestStamp.current().ask(new UsersFragment(ids));
        UsersFragment.Users known = users == null ? new UsersFragment.Users(Map.of()) : users;
        return summaries.stream()
                .map(
                        it ->
                                new PageRevision(
                                        it.number(),
                                        it.title(),
                                        known.get(it.author()),
                                        it.createdAt(),
                                        it.comment(),
                                        it.minor()))
                .toList();
    }

    private static Revision.Summary summary(Revision revision) {
        return new Revision.Summary(
                revision.number(),
                revision.title(),
                revision.author(),
                revision.createdAt(),
                revision.comment(),
                revision.minor());
    }
}
