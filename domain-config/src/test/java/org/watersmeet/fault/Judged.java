package org.watersmeet.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.watersmeet.checker.Call;
import org.watersmeet.checker.Operation;
import org.watersmeet.checker.Outcome;
import org.watersmeet.checker.Verdict;
import org.watersmeet.checker.load.Adversity;
import org.watersmeet.checker.load.ConsistencyRun;
import org.watersmeet.checker.load.RunReport;
import org.watersmeet.checker.load.Workload;
import org.watersmeet.site.Site;

/**
 * What the checker's sessions saw while a site was hurt.
 *
 * @param report with the whole history
 */
record Judged(RunReport report) {

    /** Of a side that nobody asks nothing can be said. */
    private static final int LEAST_REQUESTS = 100;

    /** Runs sessions on the site through an adversity. */
    static Judged run(Site site, Workload workload, Adversity adversity, Scale scale, String name)
            throws Exception {
        return new Judged(
                new ConsistencyRun(site, workload).run(adversity).write(scale.reports(), name));
    }

    /** All breaches of the checker's rules. */
    List<String> violations() {
        List<String> violations = new ArrayList<>();
        Stream.of(report.verdict(), report.facets())
                .forEach(
                        verdict -> {
                            verdict.violations().forEach(it -> violations.add(it.toString()));
                            int unresolved = verdict.counts().unresolved();
                            if (unresolved > 0) {
                                violations.add(unresolved + " outcomes were never known");
                            }
                        });
        return violations;
    }

    Findings findings(String faults, String figures) {
        return new Findings(operations(), faults, violations(), figures);
    }

    int operations() {
        return report.verdict().counts().operations() + report.facets().counts().operations();
    }

    Verdict.Counts counts() {
        return report.verdict().counts();
    }

    /**
     * How a member served in a window of time.
     *
     * @param requests that began in it
     * @param failed of them, by no answer or a server error
     */
    record Service(String member, int requests, int failed, Duration slowest) {

        double share() {
            return requests == 0 ? 0 : 100.0 * (requests - failed) / requests;
        }

        /** Empty if it served 99.9 % of enough requests. */
        List<String> violations(String during) {
            if (requests < LEAST_REQUESTS) {
                return List.of(
                        "%s was asked only %d times in %s".formatted(member, requests, during));
            }
            return share() >= 99.9 ? List.of() : List.of("%s: %s".formatted(during, this));
        }

        @Override
        public String toString() {
            return "%s served %.2f %% of %d, slowest %d ms"
                    .formatted(member, share(), requests, slowest.toMillis());
        }
    }

    /** How a member served what began between two moments of the one clock. */
    Service service(String member, long since, long until) {
        List<Operation> asked =
                report.history().operations().stream()
                        .filter(it -> it.call().member().equals(member))
                        .filter(it -> it.call().began() >= since && it.call().began() < until)
                        .toList();
        int failed =
                (int)
                        asked.stream()
                                .map(Operation::outcome)
                                .filter(it -> it == Outcome.UNKNOWN || it == Outcome.UNREACHED)
                                .count();
        long slowest = asked.stream().map(Operation::call).mapToLong(Judged::nanos).max().orElse(0);
        return new Service(member, asked.size(), failed, Duration.ofNanos(slowest));
    }

    private static long nanos(Call call) {
        return call.ended() - call.began();
    }
}
