package org.watersmeet.doors;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.watersmeet.site.LaunchedSite;

/**
 * People who are shut out on one member again and again, and try the other at once.
 *
 * @param uses how often each way to shut somebody out was tried
 * @param accepted what was let through after its revocation had been acknowledged
 */
public record Revocations(Map<Revocation, Integer> uses, List<String> accepted) {

    private static final int PEOPLE = 4;

    /** Revokes so many times. */
    public static Revocations on(LaunchedSite site, int times) throws Exception {
        List<URI> members = site.members().stream().map(member -> member.url()).toList();
        Cast cast =
                new Cast(
                        members.getFirst(),
                        site.administrator().user(),
                        site.administrator().password());
        List<Revoked> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            people.add(new Revoked(cast));
        }
        revokeAll(people, members, times);
        Map<Revocation, Integer> uses = new EnumMap<>(Revocation.class);
        List<String> accepted = new ArrayList<>();
        for (Revoked person : people) {
            person.uses().forEach((what, count) -> uses.merge(what, count, Integer::sum));
            accepted.addAll(person.accepted());
        }
        return new Revocations(uses, accepted);
    }

    /** How often somebody tried after a revocation. */
    public int tried() {
        return uses.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static void revokeAll(List<Revoked> people, List<URI> members, int times)
            throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE)) {
            List<Future<?>> done = new ArrayList<>();
            for (Revoked person : people) {
                done.add(threads.submit(() -> revoke(person, members, times / PEOPLE)));
            }
            for (Future<?> each : done) {
                each.get();
            }
        }
    }

    private static void revoke(Revoked person, List<URI> members, int times) {
        Revocation[] kinds = Revocation.values();
        for (int i = 0; i < times; i++) {
            URI one = members.get(i % members.size());
            URI other = members.get((i + 1) % members.size());
            person.revoke(kinds[i % kinds.length], one, other);
        }
    }
}
