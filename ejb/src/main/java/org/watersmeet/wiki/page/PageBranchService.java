package org.watersmeet.wiki.page;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.kernel.Slice;
import org.watersmeet.people.access.Need;
import org.watersmeet.people.access.Needs;
import org.watersmeet.people.permission.Permissions;
import org.watersmeet.text.macro.Argument;
import org.watersmeet.wiki.content.ContentAccess;
import org.watersmeet.wiki.content.ContentFragment;
import org.watersmeet.wiki.content.StampHints;

/**
 * What is directly below one page: as a list, as a level of the tree, as a branch of the macro
 * {@code pagetree}. No method opens a transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PageBranchService {

    private static final byte[] NOTHING = {};

    @Inject PageStore store;
    @Inject PageAssembly assembly;
    @Inject PageViews views;
    @Inject Slots slots;
    @Inject StampHints hints;
    @Inject ContentAccess access;
    @Inject Permissions permissions;

    /**
     * Current children of a page, in tree order: one query beside the question about the page, when
     * this member has listed them before.
     *
     * @param start how many to leave out, 0–10,000
     * @param limit 1–500
     * @throws Problem.NotFound if there is no such page the caller may view
     */
    @Needs(Need.VIEW)
    public Slice<PageDetails> children(ContentId id, int start, int limit) {
        ContentFragment address = ContentFragment.byId(id);
        StampHints.Guess guess = hints.announce(StampHints.Use.CHILDREN, address);
        ContentFragment.Found found = viewable(address);
        List<Page> pages = store.children(permissions.visibility(), id, start, limit + 1);
        PageAssembly.Questions questions = PageAssembly.questions(pages);
        guess.turnedOutAs(questions.all());
        List<PageDetails> details = new ArrayList<>(pages.size());
        for (Page page : pages) {
            details.add(assembly.details(page, found.in(), questions));
        }
        return Slice.of(details, limit);
    }

    /**
     * The children of a page as the tree shows them. One round trip when this member knows them.
     *
     * @throws Problem.NotFound if there is no such page the caller may view
     */
    @Needs(Need.VIEW)
    public PageBranch level(ContentId id) {
        ContentFragment.Found found = viewable(ContentFragment.byId(id));
        return new PageBranch(found.in().key(), found.in().name(), views.branch(found));
    }

    /**
     * What the macro {@code pagetree} shows on a page about the branch below it.
     *
     * @param parameters of the macro, but for its root
     * @throws Problem.NotFound if there is no such page the caller may view
     */
    @Needs(Need.VIEW)
    public RenderedBody pagetree(ContentId id, Map<String, String> parameters) {
        ContentFragment.Found found = viewable(ContentFragment.byId(id));
        Map<String, Argument> arguments = new HashMap<>();
        parameters.forEach((name, words) -> arguments.put(name, new Argument(words, List.of())));
        arguments.put("root", new Argument("@self", List.of()));
        RenderedEntry macro =
                new RenderedEntry(
                        new RenderedBody(NOTHING, 0),
                        Dependencies.NONE,
                        List.of(new BodySlot(0, "pagetree", arguments)));
        return slots.filled(
                macro,
                new SlotPlace(found.id(), found.space().id(), found.in().key(), found.title()));
    }

    private ContentFragment.Found viewable(ContentFragment address) {
        return access.viewable(address, PageService.TEXTS, PageService.PAGE);
    }
}
