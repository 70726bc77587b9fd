package org.watersmeet.fault;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.watersmeet.checker.load.Course;
import org.watersmeet.checker.load.Strike;
import org.watersmeet.checker.load.Workload;
import org.watersmeet.cluster.RestClient;
import org.watersmeet.site.Member;
import org.watersmeet.traffic.Person;

/**
 * P15: members' clocks differ from each other and jump under load. What is current, who is signed
 * in, which token has expired, when a job is due and the times of revisions are the database's
 * matter, so nothing changes.
 */
final class ClockTrial implements Trial {

    /** A token of one day must outlive a clock that is two days ahead. */
    private static final Duration FAR = Duration.ofDays(2);

    /** To a second or two, and what an answer took. */
    private static final Duration EXACTNESS = Duration.ofSeconds(10);

    /** So long each of them stays, with a job or two that fall due. */
    private static final Duration STANDING = Duration.ofSeconds(15);

    private static final String HEARTS =
            "select count(*) from cluster_member where heartbeat_at > clock_timestamp() - interval '3 seconds'";

    /** Where the clocks stand: the first member's, the last one's. */
    private record Step(Duration first, Duration last) {

        @Override
        public String toString() {
            return "%+d s and %+d s".formatted(first.toSeconds(), last.toSeconds());
        }
    }

    private static List<Step> steps(Scale scale) {
        Duration some = Duration.ofMinutes(5);
        List<Step> all =
                List.of(
                        new Step(some, some.negated()),
                        new Step(some.negated(), some),
                        new Step(FAR, Duration.ZERO),
                        new Step(Duration.ZERO, FAR),
                        new Step(some.negated(), FAR.negated()),
                        new Step(Duration.ZERO, Duration.ZERO));
        return scale.full() ? all : all.subList(0, 1);
    }

    /** Who was there before the clocks jumped. */
    private record Guests(List<Person> people, String token) {}

    @Override
    public Findings on(FaultySite site, Scale scale) throws Exception {
        List<Step> steps = steps(scale);
        List<String> violations = new ArrayList<>();
        Workload workload = new Workload(40, 12, 2, scale.of(1_500, 8_000), scale.seed());
        try (Clocks clocks = Clocks.of(site);
                TrialJobs jobs = TrialJobs.on(site)) {
            Guests guests = guests(site, scale.of(4, 20));
            Judged judged =
                    Judged.run(
                            site,
                            workload,
                            course -> jump(site, clocks, steps, course, guests, jobs, violations),
                            scale,
                            "P15");
            jobs.finish();
            violations.addAll(jobs.violations());
            violations.addAll(backwards(jobs));
            return judged.findings(
                            "clocks set to "
                                    + steps.stream()
                                            .map(Step::toString)
                                            .collect(Collectors.joining("; ")),
                            "%d ticks of jobs, done after %s; %d sign-ins and a token tried on each member after each jump"
                                    .formatted(jobs.ticks(), jobs.delays(), guests.people().size()))
                    .and(violations);
        }
    }

    private static Guests guests(FaultySite site, int count)
            throws IOException, InterruptedException {
        Member first = site.members().getFirst();
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            people.add(Person.signedIn(first, site.administrator()));
        }
        String token = new RestClient(first, site.administrator()).createToken("Clock", 1);
        return new Guests(people, token);
    }

    private static List<Strike> jump(
            FaultySite site,
            Clocks clocks,
            List<Step> steps,
            Course course,
            Guests guests,
            TrialJobs jobs,
            List<String> violations)
            throws Exception {
        List<Strike> strikes = new ArrayList<>();
        for (Step step : steps) {
            course.awaitAnswers(400);
            long began = System.nanoTime();
            set(clocks, site.members().getFirst(), step.first(), violations);
            set(clocks, site.members().getLast(), step.last(), violations);
            course.awaitAnswers(400);
            for (Member member : site.members()) {
                forgotten(site, member, guests)
                        .forEach(it -> violations.add("clocks at " + step + ": " + it));
            }
            Thread.sleep(STANDING);
            long hearts = TrialJobs.number(jobs.database(), HEARTS);
            if (hearts < site.members().size()) {
                violations.add("clocks at %s: %d hearts beat".formatted(step, hearts));
            }
            strikes.add(
                    new Strike(
                            step.toString(),
                            course.openAt(site.members().getFirst().name(), began),
                            Duration.ofNanos(System.nanoTime() - began)));
        }
        return strikes;
    }

    private static void set(Clocks clocks, Member member, Duration ahead, List<String> violations)
            throws IOException, InterruptedException {
        clocks.set(member, ahead);
        Duration told = clocks.ahead(member);
        if (told.minus(ahead).abs().compareTo(EXACTNESS) > 0) {
            violations.add(
                    "the clock of %s was not set to %s: %s".formatted(member.name(), ahead, told));
        }
    }

    /** Which of the guests a member knows no more. */
    private static List<String> forgotten(FaultySite site, Member member, Guests guests)
            throws IOException, InterruptedException {
        List<String> forgotten = new ArrayList<>();
        String user = site.administrator().user();
        for (Person person : guests.people()) {
            if (!person.name(member).equals(user)) {
                forgotten.add("somebody had to sign in again on " + member.name());
            }
        }
        HttpRequest request =
                HttpRequest.newBuilder(member.at("/rest/api/user/current"))
                        .header("Authorization", "Bearer " + guests.token())
                        .build();
        try (HttpClient http = HttpClient.newHttpClient()) {
            String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
            if (!answer.contains('"' + user + '"')) {
                forgotten.add(
                        "the token was good for nothing on %s: %s"
                                .formatted(member.name(), answer));
            }
        }
        return forgotten;
    }

    /** Revisions that are said to be older than the one before, or of the future. */
    private static List<String> backwards(TrialJobs jobs) throws SQLException {
        long count =
                TrialJobs.number(
                        jobs.database(),
                        """
                        select count(*) from (
                            select created_at, lag(created_at) over
                                       (partition by content_id order by number) as earlier
                              from revision) r
                         where created_at < earlier or created_at > clock_timestamp()""");
        return count == 0 ? List.of() : List.of(count + " revisions with a time that cannot be");
    }
}
