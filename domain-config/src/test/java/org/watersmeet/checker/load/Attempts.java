package org.watersmeet.checker.load;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.watersmeet.checker.Call;
import org.watersmeet.checker.Operation;
import org.watersmeet.checker.Outcome;
import org.watersmeet.site.Member;

/** Saves and reads of one session, tried on one member after the other until somebody answers. */
final class Attempts {

    /** A site is to be back within 90 s. */
    private static final Duration PERSEVERANCE = Duration.ofSeconds(150);

    private static final long MILLIS_BETWEEN = 250;

    /** Who asks whom, before the time is known. */
    record Asked(int session, String user, String member, String surface) {

        Call until(long began, long ended) {
            return new Call(session, user, member, surface, began, ended);
        }
    }

    /** A save that can be sent again. */
    record KeyedRequest(long page, int base, String token) {

        String json() {
            return Registers.write(
                    Map.of(
                            "type", "page",
                            "version", Map.of("number", base + 1),
                            "body", Registers.storage(Bodies.of(token))));
        }
    }

    private final int session;
    private final WikiClient client;
    private final List<Member> members;
    private final Recorder recorder;

    Attempts(int session, WikiClient client, List<Member> members, Recorder recorder) {
        this.session = session;
        this.client = client;
        this.members = members;
        this.recorder = recorder;
    }

    /**
     * Saves, first on this member, then on the others, always with the same key, until the outcome
     * is known.
     *
     * @return the last attempt
     */
    Operation.Save save(KeyedRequest request, int firstMember) throws InterruptedException {
        long start = System.nanoTime();
        int at = firstMember;
        while (true) {
            Operation.Save attempt = attempt(request, members.get(at));
            boolean told = attempt.outcome() == Outcome.OK || attempt.outcome() == Outcome.REFUSED;
            if (told || System.nanoTime() - start > PERSEVERANCE.toNanos()) {
                return attempt;
            }
            at = next(at);
            Thread.sleep(MILLIS_BETWEEN);
        }
    }

    private Operation.Save attempt(KeyedRequest request, Member member)
            throws InterruptedException {
        String path = "/rest/api/content/" + request.page();
        Asked asked = new Asked(session, client.user(), member.name(), "rest");
        long began = System.nanoTime();
        Reply reply = client.send(member, "PUT", path, request.token(), request.json());
        Call call = asked.until(began, System.nanoTime());
        Operation.Save save =
                new Operation.Save(
                        call,
                        request.page(),
                        request.base(),
                        request.token(),
                        Bodies.hash(Bodies.of(request.token())),
                        reply.outcome(),
                        reply.outcome() == Outcome.OK ? version(reply) : 0);
        recorder.add(save, reply);
        return save;
    }

    private static int version(Reply reply) {
        return reply.json().path("version").path("number").asInt();
    }

    /** Looks at the page, first on this member; empty if nobody answers. */
    Optional<Surface.Seen> read(long page, Surface surface, int firstMember)
            throws InterruptedException {
        long start = System.nanoTime();
        int at = firstMember;
        while (System.nanoTime() - start < PERSEVERANCE.toNanos()) {
            Optional<Surface.Seen> seen = look(page, surface, members.get(at));
            if (seen.isPresent()) {
                return seen;
            }
            at = next(at);
            Thread.sleep(MILLIS_BETWEEN);
        }
        return Optional.empty();
    }

    private Optional<Surface.Seen> look(long page, Surface surface, Member member)
            throws InterruptedException {
        Asked asked =
                new Asked(
                        session,
                        client.user(),
                        member.name(),
                        surface.name().toLowerCase(Locale.ROOT));
        long began = System.nanoTime();
        Reply reply = client.get(member, surface.path(page));
        Call call = asked.until(began, System.nanoTime());
        Optional<Surface.Seen> seen =
                reply.outcome() == Outcome.OK ? Optional.of(surface.seen(reply)) : Optional.empty();
        Surface.Seen what = seen.orElse(new Surface.Seen(0, ""));
        recorder.add(
                new Operation.Read(call, page, what.hash(), reply.outcome(), what.version()),
                reply);
        return seen;
    }

    /** A member that is not the one of this name. */
    int otherThan(String name) {
        return members.getFirst().name().equals(name) ? 1 : 0;
    }

    private int next(int member) {
        return (member + 1) % members.size();
    }
}
