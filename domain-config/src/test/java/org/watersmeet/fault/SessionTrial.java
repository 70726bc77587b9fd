package org.watersmeet.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.watersmeet.checker.load.Kills;
import org.watersmeet.checker.load.Workload;
import org.watersmeet.site.Site;

/**
 * P3: clients that know the balancer only read what they wrote and never go back, whoever answers
 * and whoever is killed.
 */
final class SessionTrial implements Trial {

    @Override
    public Findings on(FaultySite site, Scale scale) throws Exception {
        Site balanced = site.throughBalancer();
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < scale.of(1, 8); i++) {
            parts.add(site.members().get(i % site.members().size()).name());
        }
        Workload workload = new Workload(40, 16, 3, scale.of(2_000, 15_000), scale.seed());
        Judged judged = Judged.run(balanced, workload, new Kills(balanced, parts), scale, "P3");
        return judged.findings(
                "kills: %d of a member, all requests through the balancer".formatted(parts.size()),
                "%d saves, %d looks, not answered: %s"
                        .formatted(
                                judged.counts().acknowledged(),
                                judged.counts().reads(),
                                told(judged.report().surprises())));
    }

    private static String told(Map<String, Integer> surprises) {
        return surprises.isEmpty()
                ? "none"
                : surprises.entrySet().stream()
                        .map(it -> it.getValue() + " × " + it.getKey())
                        .sorted()
                        .collect(Collectors.joining(", "));
    }
}
