package org.watersmeet.checker.load;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.watersmeet.checker.Call;
import org.watersmeet.checker.Operation;
import org.watersmeet.checker.Outcome;
import org.watersmeet.site.Member;

/**
 * A client that sets facets of its own through one member and looks at once on another one what is
 * there now; now and then it looks at others' facets too. What it saw is told as saves and reads,
 * with the state's number as version.
 */
final class FacetSession implements Runnable {

    private static final Duration PERSEVERANCE = Duration.ofSeconds(150);

    private static final long MILLIS_BETWEEN = 250;

    /** The load of facets is there to be checked, not to leave the savers no time. */
    private static final long MILLIS_TO_THINK = 15;

    /** Who it is and whom it asks. */
    record Client(int session, WikiClient wiki, List<Member> members) {}

    private final Client client;
    private final List<OwnedFacet> own;
    private final List<OwnedFacet> all;
    private final Recorder recorder;
    private final BooleanSupplier finished;
    private final Random random;

    FacetSession(
            Client client,
            List<OwnedFacet> own,
            List<OwnedFacet> all,
            Recorder recorder,
            BooleanSupplier finished) {
        this.client = client;
        this.own = own;
        this.all = all;
        this.recorder = recorder;
        this.finished = finished;
        this.random = new Random(client.session());
    }

    @Override
    public void run() {
        try {
            while (!finished.getAsBoolean()) {
                OwnedFacet mine = any(own);
                int member = random.nextInt(client.members().size());
                advance(mine, member);
                look(mine, member + 1);
                look(any(all), member);
                Thread.sleep(MILLIS_TO_THINK);
            }
            for (OwnedFacet mine : own) {
                for (int member = 0; member < client.members().size(); member++) {
                    look(mine, member);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private OwnedFacet any(List<OwnedFacet> facets) {
        return facets.get(random.nextInt(facets.size()));
    }

    private Member member(int number) {
        return client.members().get(number % client.members().size());
    }

    /** Sets the next state, on one member after the other until one says that it is done. */
    private void advance(OwnedFacet mine, int firstMember) throws InterruptedException {
        int state = mine.newest().incrementAndGet();
        long start = System.nanoTime();
        int at = firstMember;
        while (set(mine.facet(), state, member(at)) != Outcome.OK
                && System.nanoTime() - start < PERSEVERANCE.toNanos()) {
            at++;
            Thread.sleep(MILLIS_BETWEEN);
        }
    }

    private Outcome set(Facet facet, int state, Member member) throws InterruptedException {
        long began = System.nanoTime();
        Reply reply = client.wiki().exchange(member, facet.setting(state));
        String key = facet.content() + ":" + state;
        recorder.add(
                new Operation.Save(
                        until(member, began),
                        facet.content(),
                        state - 1,
                        key,
                        facet.value(state),
                        reply.outcome(),
                        reply.outcome() == Outcome.OK ? state : 0),
                reply);
        return reply.outcome();
    }

    private void look(OwnedFacet owned, int firstMember) throws InterruptedException {
        long start = System.nanoTime();
        int at = firstMember;
        while (!look(owned, member(at)) && System.nanoTime() - start < PERSEVERANCE.toNanos()) {
            at++;
            Thread.sleep(MILLIS_BETWEEN);
        }
    }

    private boolean look(OwnedFacet owned, Member member) throws InterruptedException {
        Facet facet = owned.facet();
        long began = System.nanoTime();
        Reply reply = client.wiki().exchange(member, facet.looking());
        Call call = until(member, began);
        boolean told = reply.outcome() == Outcome.OK;
        int state = told ? facet.state(reply, owned.newest().get()) : 0;
        String shown = told ? facet.shown(reply) : "";
        recorder.add(
                new Operation.Read(call, facet.content(), shown, reply.outcome(), state), reply);
        return told;
    }

    private Call until(Member member, long began) {
        return new Call(
                client.session(),
                client.wiki().user(),
                member.name(),
                "facet",
                began,
                System.nanoTime());
    }
}
