package org.watersmeet.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.watersmeet.cluster.RestClient;
import org.watersmeet.site.Member;
import org.watersmeet.traffic.Person;

/**
 * P8: a member is killed: nobody has to sign in again, and who was writing just then sends the form
 * that was opened before. Who signs out on one member is nobody on the other.
 */
final class SignInTrial implements Trial {

    private static final int AT_A_TIME = 4;

    /** Somebody with a page of their own in the editor. */
    private record Writer(Person person, Person.Form form) {}

    @Override
    public Findings on(FaultySite site, Scale scale) throws Exception {
        Member balancer = site.launched().balancer();
        List<Person> people =
                inTurn(scale.of(40, 1_000), i -> Person.signedIn(balancer, site.administrator()));
        List<Writer> writers = writers(site, balancer, people, scale.of(10, 100));
        Member victim = site.members().getFirst();
        Member survivor = site.members().getLast();
        site.kill(victim.name());

        List<Integer> saved =
                inTurn(
                        writers.size(),
                        i -> {
                            Writer writer = writers.get(i);
                            return writer.person().send(balancer, writer.form()).statusCode();
                        });
        List<String> known = inTurn(people.size(), i -> people.get(i).name(balancer));
        site.awaitReady(Duration.ofMinutes(3));
        List<String> after = inTurn(people.size() / 10, i -> people.get(i).name(victim));
        List<String> gone =
                inTurn(people.size() / 10, i -> signedOut(people.get(i), victim, survivor));

        List<String> violations = new ArrayList<>();
        String user = site.administrator().user();
        count(violations, known, it -> !it.equals(user), "had to sign in again after the kill");
        count(violations, after, it -> !it.equals(user), "had to sign in again on who came back");
        count(violations, saved, it -> it != 303, "of the forms under way were not saved");
        count(violations, gone, it -> !it.isEmpty(), "were still signed in elsewhere");
        return new Findings(
                people.size() + saved.size() + after.size() + gone.size(),
                "a member killed under %d sign-ins and %d open forms"
                        .formatted(people.size(), writers.size()),
                violations,
                "answers to the forms sent in the first moment: "
                        + saved.stream().distinct().sorted().toList());
    }

    private static List<Writer> writers(
            FaultySite site, Member balancer, List<Person> people, int count) throws Exception {
        RestClient client = new RestClient(site.members().getFirst(), site.administrator());
        client.createSpace("FORMS");
        List<Writer> writers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String page = client.createPage("FORMS", "Form " + i, "<p>before</p>");
            Person person = people.get(i);
            Person.Form form = person.open(balancer, "/edit/page/" + page, "#editpageform");
            writers.add(new Writer(person, form.with("source", "<p>after " + i + "</p>")));
        }
        return writers;
    }

    /** Whom the other member takes somebody for, who has signed out on the one. */
    private static String signedOut(Person person, Member one, Member other) throws Exception {
        Person.Form form = person.open(one, "/", "form[action=/logout.action]");
        Map<String, String> cookies = person.cookies();
        person.send(one, form);
        return Person.with(cookies).name(other);
    }

    private interface Doing<T> {
        T of(int number) throws Exception;
    }

    private static <T> List<T> inTurn(int times, Doing<T> doing) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            List<Future<T>> under = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                Callable<T> task = () -> doing.of(number);
                under.add(threads.submit(task));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> each : under) {
                done.add(each.get());
            }
            return done;
        }
    }

    private static <T> void count(
            List<String> violations, List<T> found, Predicate<T> bad, String what) {
        long count = found.stream().filter(bad).count();
        if (count > 0) {
            violations.add("%d of %d %s".formatted(count, found.size(), what));
        }
    }
}
