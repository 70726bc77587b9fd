package org.watersmeet.wiki.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.user.UsersFragment;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.platform.database.StampFragment;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.Revision;
import org.watersmeet.wiki.content.RevisionStore;
import org.watersmeet.wiki.content.StampHints;
import org.watersmeet.wiki.space.SpaceFragment;

/**
 * Puts a page view together. Beside the page it asks the database, in one question, for the titles
 * of the ancestors, the names of the authors, the epochs of the tree's open levels, and whether
 * what the cached rendering read is still so; {@link StampHints} makes that part of the first
 * question whenever it is the same as at the last view.
 */
@ApplicationScoped
class PageViews {

    @Inject PageAssembly assembly;
    @Inject TreeLevels levels;
    @Inject BodyRendering rendering;
    @Inject BodyCache bodies;
    @Inject Slots slots;
    @Inject RevisionStore revisions;

    PageView current(Page page, ContentFragment.Found found, StampHints.Guess guess) {
        RenderedEntry cached = cached(page, page.revision());
        Asked asked = asked(page, found, cached);
        Shown shown = show(page, found, asked, cached, page.revision());
        Asked next = shown.entry() == cached ? asked : asked(page, found, shown.entry());
        guess.turnedOutAs(next.all());
        RenderedBody body = slots.filled(shown.entry(), place(shown.details()));
        return new PageView(shown.details(), null, body, shown.tree());
    }

    PageView revision(Page page, ContentFragment.Found found, Revision revision) {
        PageRevision earlier =
                revision.number() == page.revision()
                        ? null
                        : withAuthors(List.of(summary(revision))).getFirst();
        RenderedEntry cached = cached(page, revision.number());
        Asked asked = asked(page, found, cached);
        Shown shown = show(page, found, asked, cached, revision.number());
        RenderedBody body = slots.filled(shown.entry(), place(shown.details()));
        return new PageView(shown.details(), earlier, body, shown.tree());
    }

    /** What a view asks beside the page itself. */
    private record Asked(SortedSet<Long> open, PageAssembly.Questions questions, Validation body) {

        List<StampFragment<?>> all() {
            List<StampFragment<?>> all = new ArrayList<>(questions.all());
            all.addAll(body.questionsBesideNodes());
            return all;
        }
    }

    private record Shown(PageDetails details, RenderedEntry entry, PageTree tree) {}

    private Shown show(
            Page page,
            ContentFragment.Found found,
            Asked asked,
            @Nullable RenderedEntry cached,
            int number) {
        asked.all().forEach(RequestStamp.current()::expect);
        PageDetails details = assembly.details(page, found, asked.questions());
        Map<Long, NodesFragment.Node> nodes =
                RequestStamp.current().askSet(asked.questions().nodes());
        RenderedEntry entry =
                cached != null && cached.read().hold(asked.body().with(nodes))
                        ? cached
                        : render(details, number);
        PageTreeLevel top = levels.roots(page.space(), found.rootsEpoch());
        return new Shown(
                details, entry, levels.around(top, asked.open(), nodes, page.id().value()));
    }

    private static Asked asked(
            Page page, ContentFragment.Found found, @Nullable RenderedEntry body) {
        SortedSet<Long> open = openAround(page, found);
        SortedSet<Long> nodes = new TreeSet<>(open);
        Validation read = Validation.of(body == null ? List.of() : List.of(body));
        nodes.addAll(read.nodes());
        return new Asked(open, PageAssembly.questions(page, nodes), read);
    }

    private static SortedSet<Long> openAround(Page page, ContentFragment.Found found) {
        SortedSet<Long> open = new TreeSet<>();
        page.ancestors().forEach(ancestor -> open.add(ancestor.value()));
        open.add(page.id().value());
        open.add(found.homePage());
        return open;
    }

    private @Nullable RenderedEntry cached(Page page, int number) {
        return bodies.get(BodyCache.name(page.id(), number));
    }

    private RenderedEntry render(PageDetails page, int number) {
        Revision revision =
                revisions
                        .find(page.id(), number)
                        .orElseThrow(() -> Permissions.notFound(PageService.PAGE));
        RenderedEntry entry = rendering.render(place(page, revision), number, revision.body());
        bodies.put(BodyCache.name(page.id(), number), entry);
        return entry;
    }

    private static SlotPlace place(PageDetails page) {
        return new SlotPlace(page.id(), page.spaceId(), page.space(), page.title());
    }

    private static SlotPlace place(PageDetails page, Revision revision) {
        return new SlotPlace(page.id(), page.spaceId(), page.space(), revision.title());
    }

    RenderedBody preview(SlotPlace place, String source) {
        return slots.filled(rendering.render(place, 0, source), place);
    }

    PageComparison compare(PageDetails page, Revision before, Revision after) {
        List<PageRevision> sides = withAuthors(List.of(summary(before), summary(after)));
        BodyRendering.ComparedBody compared =
                rendering.compare(place(page, after), before.body(), after.body());
        return new PageComparison(
                page,
                sides.getFirst(),
                sides.getLast(),
                compared.html(),
                compared.equal(),
                compared.coarse());
    }

    PageTree tree(SpaceFragment.Found space, long open) {
        SortedSet<Long> ids = new TreeSet<>(List.of(open));
        Map<Long, NodesFragment.Node> nodes = RequestStamp.current().askSet(new NodesFragment(ids));
        PageTreeLevel top = levels.roots(space.stamp().id(), space.rootsEpoch());
        return levels.around(top, ids, nodes, 0);
    }

    PageTreeLevel branch(ContentFragment.Found page) {
        return levels.children(page.id().value(), page.epochs().children());
    }

    PageTreeLevel branchFrom(ContentFragment.Found page, int start) {
        return levels.childrenFrom(page.id().value(), start);
    }

    PageTreeLevel rootsFrom(SpaceFragment.Found space, int start) {
        return levels.rootsFrom(space.stamp().id(), start);
    }

    List<PageRevision> withAuthors(List<Revision.Summary> summaries) {
        SortedSet<Long> ids = new TreeSet<>();
        summaries.forEach(summary -> ids.add(summary.author().value()));
        UsersFragment.Users known = RequestStamp.current().askSet(new UsersFragment(ids));
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
