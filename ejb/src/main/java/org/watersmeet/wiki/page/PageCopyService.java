package org.watersmeet.wiki.page;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.kernel.Text;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.people.permission.SpacePermission;
import org.watersmeet.platform.database.Databases;
import org.watersmeet.platform.database.RequestStamp;
import org.watersmeet.platform.database.Sql;
import org.watersmeet.platform.job.LongTasks;
import org.watersmeet.wiki.content.ContentAccess;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.ContentKind;
import org.watersmeet.wiki.content.ContentStatus;
import org.watersmeet.wiki.space.SpaceFragment;

/** Copying pages, alone or with all below them, within a space or into another. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRED)
public class PageCopyService {

    /** Most pages that one copy makes. */
    public static final int MOST = 100_000;

    /** More are copied by a long task. */
    static final int AT_ONCE = 200;

    @Inject PageStore store;
    @Inject PageCopies copies;
    @Inject ContentAccess access;
    @Inject Permissions permissions;
    @Inject LongTasks tasks;

    /**
     * What came of copying.
     *
     * @param id of the first copy
     * @param pages how many there are, or will be
     * @param task the long task that makes them; null when they are there
     */
    public record Copied(ContentId id, int pages, @Nullable Long task) {}

    /**
     * Copies a page: its current text, and if wanted what belongs to it and all pages below it.
     * Histories and comments are not copied. More than 200 pages are copied by a long task, and
     * seen when all of them are there.
     *
     * @throws Problem.NotFound if there is no such page or space that the caller may view
     * @throws Problem.Invalid if titles are taken in the space, or the parent is not in it
     * @throws Problem.LimitExceeded if there are more than 100,000 pages, or more than 20,000
     *     attachments of those copied at once
     */
    @Needs(Need.EDIT)
    public Copied copy(CopyPages input) {
        return copy(input, AT_ONCE);
    }

    /**
     * The same by a long task, however few they are.
     *
     * @return the task
     */
    @Needs(Need.EDIT)
    public long begin(CopyPages input) {
        return Objects.requireNonNull(copy(input, 0).task());
    }

    private Copied copy(CopyPages input, int atOnce) {
        ContentFragment.Found source =
                access.viewable(
                        ContentFragment.byId(input.source()), PageService.PAGES, PageService.PAGE);
        SpaceFragment.Found goal =
                Permissions.found(
                        RequestStamp.current().ask(SpaceFragment.of(input.space())), "space");
        permissions.check(SpacePermission.ADD_PAGE, goal.stamp(), "space");
        SpaceId space = goal.stamp().id();
        // alone, as for a move: what is counted free stays free until the copies stand there
        store.lockTree(space);
        Page page = store.find(source.id()).orElseThrow(() -> Permissions.notFound("page"));
        Page parent = parent(space, input.parent());
        List<PageCopies.Copy> planned = plan(page, parent, input, atOnce);
        requireFree(space, planned);
        boolean shown = planned.size() <= atOnce;
        CopyTarget target =
                new CopyTarget(
                        space,
                        input.space(),
                        shown,
                        !source.in().key().lookup().equals(input.space().lookup()),
                        input.parts(),
                        "Copied from " + Text.shortened(source.title(), 200),
                        CallerContext.caller().id());
        Long task = shown ? write(target, planned, parent) : submit(target, planned, parent);
        return new Copied(planned.getFirst().id(), planned.size(), task);
    }

    private @Nullable Long write(
            CopyTarget target, List<PageCopies.Copy> planned, @Nullable Page parent) {
        Sql.together(Databases.WEB, connection -> CopiedPages.write(connection, target, planned));
        store.childrenChanged(target.space(), parent);
        return null;
    }

    private Long submit(CopyTarget target, List<PageCopies.Copy> planned, @Nullable Page parent) {
        Sql.together(
                Databases.WEB,
                connection ->
                        BranchCopies.plan(
                                connection, target, parent == null ? null : parent.id(), planned));
        PageCopies.Copy first = planned.getFirst();
        return tasks.submit(
                CopyBranch.KIND, first.id().value(), first.title().value(), target.by());
    }

    /** What a task copies has its place below {@code parent} when it is written. */
    private List<PageCopies.Copy> plan(
            Page page, @Nullable Page parent, CopyPages input, int atOnce) {
        List<PageCopies.Original> originals =
                copies.originals(permissions.visibility(), page, input.below(), MOST + 1);
        if (originals.size() > MOST) {
            throw new Problem.LimitExceeded(
                    "page.copy-too-many",
                    "More than %,d pages are below this one; copy its branches one by one."
                            .formatted(MOST),
                    Map.of("pages", (long) MOST));
        }
        Page above = originals.size() <= atOnce ? parent : null;
        return PageCopies.plan(originals, copies.ids(originals.size()), above, input);
    }

    private @Nullable Page parent(SpaceId space, @Nullable ContentId id) {
        return id == null
                ? null
                : store.find(id)
                        .filter(p -> p.space().equals(space))
                        .filter(p -> p.status() == ContentStatus.CURRENT)
                        .filter(p -> p.kind() == ContentKind.PAGE)
                        .filter(p -> access.mayView(p.id()))
                        .orElseThrow(
                                () ->
                                        new Problem.Invalid(
                                                "page.parent",
                                                "There is no page %s in that space to be the parent."
                                                        .formatted(id),
                                                "parent"));
    }

    private void requireFree(SpaceId space, List<PageCopies.Copy> planned) {
        Set<String> keys = new HashSet<>();
        for (PageCopies.Copy copy : planned) {
            if (!keys.add(copy.title().key())) {
                throw PageCopies.taken(List.of(copy.title().value()));
            }
        }
        List<String> taken = copies.taken(space, keys);
        if (!taken.isEmpty()) {
            throw PageCopies.taken(taken);
        }
    }
}
