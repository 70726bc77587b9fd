package org.watersmeet.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.watersmeet.site.LaunchedSite;
import org.watersmeet.site.RunningSite;

/**
 * What is taken away on one member is gone on the other with the next request, by cookie, password
 * and token. More by {@code -Drevocations=5000}.
 */
@ExtendWith(RunningSite.class)
class RevocationsClusterIT {

    private static final int REVOCATIONS = Integer.getInteger("revocations", 300);

    private static final int PEOPLE = 4;

    @Test
    void nothingIsAcceptedAfterItsRevocationWasAcknowledged(LaunchedSite site) throws Exception {
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

        revokeAll(people, members);

        Map<Revocation, Integer> uses = new EnumMap<>(Revocation.class);
        List<String> accepted = new ArrayList<>();
        for (Revoked person : people) {
            person.uses().forEach((what, count) -> uses.merge(what, count, Integer::sum));
            accepted.addAll(person.accepted());
        }
        assertThat(accepted).isEmpty();
        assertThat(uses).containsOnlyKeys(Revocation.values());
        assertThat(uses.values().stream().mapToInt(Integer::intValue).sum())
                .isGreaterThan(REVOCATIONS * 3 / 2);
    }

    private static void revokeAll(List<Revoked> people, List<URI> members) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(PEOPLE)) {
            List<Future<?>> done = new ArrayList<>();
            for (Revoked person : people) {
                done.add(threads.submit(() -> revoke(person, members)));
            }
            for (Future<?> each : done) {
                each.get();
            }
        }
    }

    private static void revoke(Revoked person, List<URI> members) {
        Revocation[] kinds = Revocation.values();
        for (int i = 0; i < REVOCATIONS / PEOPLE; i++) {
            URI one = members.get(i % members.size());
            URI other = members.get((i + 1) % members.size());
            person.revoke(kinds[i % kinds.length], one, other);
        }
    }
}
