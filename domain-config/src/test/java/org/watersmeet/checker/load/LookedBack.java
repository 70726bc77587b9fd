package org.watersmeet.checker.load;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.watersmeet.checker.FinalState;
import org.watersmeet.checker.History;
import org.watersmeet.checker.Operation;
import org.watersmeet.checker.Outcome;
import org.watersmeet.checker.StoredRevision;
import org.watersmeet.checker.Verdict;
import org.watersmeet.site.Member;
import org.watersmeet.site.Site;

/** A site whose database is what it was at an earlier moment of a run. */
public final class LookedBack {

    private final Site site;
    private final History history;

    /**
     * @param history of the whole run, also of what was taken back
     */
    public LookedBack(Site site, History history) {
        this.site = site;
        this.history = history;
    }

    /**
     * What is missing of what had been acknowledged when the copy was begun, what is there that had
     * not begun when it was ended, and what a member shows that is not stored.
     *
     * @param began when copying began, nanoseconds of the history's clock
     * @param ended when it had ended
     */
    public List<String> violations(long began, long ended)
            throws IOException, InterruptedException {
        Member first = site.members().getFirst();
        try (WikiClient client = new WikiClient(first, site.administrator())) {
            List<Long> pages =
                    history.operations().stream().map(Operation::page).distinct().toList();
            FinalState stored = new Registers(client, first).readAll(pages);
            List<String> violations = new ArrayList<>();
            Verdict.of(history.until(began), stored)
                    .violations()
                    .forEach(it -> violations.add(it.toString()));
            violations.addAll(ofTheFuture(stored, ended));
            for (Member member : site.members()) {
                violations.addAll(shownOtherwise(client, member, stored));
            }
            return violations;
        }
    }

    private List<String> ofTheFuture(FinalState stored, long ended) {
        Set<String> begun = new HashSet<>();
        history.operations().stream()
                .filter(it -> it instanceof Operation.Save && it.call().began() < ended)
                .forEach(it -> begun.add(it.hash()));
        List<String> future = new ArrayList<>();
        stored.pages()
                .forEach(
                        (page, revisions) ->
                                revisions.stream()
                                        .filter(it -> !begun.contains(it.hash()))
                                        .forEach(
                                                it ->
                                                        future.add(
                                                                "page %d has %s, which nobody had saved yet"
                                                                        .formatted(page, it))));
        return future;
    }

    private static List<String> shownOtherwise(WikiClient client, Member member, FinalState stored)
            throws InterruptedException {
        List<String> otherwise = new ArrayList<>();
        for (var page : stored.pages().entrySet()) {
            StoredRevision last = page.getValue().getLast();
            for (Surface surface : Surface.values()) {
                Reply reply = client.get(member, surface.path(page.getKey()));
                if (reply.outcome() != Outcome.OK) {
                    otherwise.add("%s: %s".formatted(member.name(), reply));
                    continue;
                }
                Surface.Seen seen = surface.seen(reply);
                if (seen.version() != last.number() || !seen.hash().equals(last.hash())) {
                    otherwise.add(
                            "%s shows %s of page %d by %s, stored is %s"
                                    .formatted(member.name(), seen, page.getKey(), surface, last));
                }
            }
        }
        return otherwise;
    }
}
