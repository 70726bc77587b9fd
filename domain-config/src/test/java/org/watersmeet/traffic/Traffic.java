package org.watersmeet.traffic;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.watersmeet.cluster.RestClient;
import org.watersmeet.site.Login;
import org.watersmeet.site.Member;

/**
 * People who are signed in: all together they look at pages at a constant rate, whether or not
 * earlier looks have been answered, and each edits a page of their own again and again. Nobody
 * tries anything twice.
 */
public final class Traffic implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final Duration SLOW = Duration.ofSeconds(1);

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final Member balancer;
    private final long millisBetween;
    private final List<Typist> typists = new ArrayList<>();
    private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
    private final Queue<CompletableFuture<?>> open = new ConcurrentLinkedQueue<>();
    private final CountDownLatch finished = new CountDownLatch(1);
    private final List<Thread> threads = new ArrayList<>();
    private final long begin;

    private Traffic(Member balancer, int perSecond) {
        this.balancer = balancer;
        this.millisBetween = 1000 / perSecond;
        this.begin = System.nanoTime();
    }

    /**
     * Makes users and pages of their own in a new space, and begins.
     *
     * @param perSecond looks, beside what is edited
     */
    public static Traffic begin(
            Member balancer, Login administrator, String space, int people, int perSecond)
            throws IOException, InterruptedException {
        Traffic traffic = new Traffic(balancer, perSecond);
        RestClient client = new RestClient(balancer, administrator);
        client.createSpace(space);
        for (int i = 0; i < people; i++) {
            String page = client.createPage(space, "Of " + i, "<p>before</p>");
            Login login = new Login(space.toLowerCase(Locale.ROOT) + i, "secret of " + i);
            client.createUser(login.user(), login.password());
            Person person = Person.signedIn(balancer, login);
            traffic.typists.add(
                    new Typist(person, balancer, page, traffic.requests, traffic.finished));
        }
        traffic.threads.add(Thread.ofVirtual().start(traffic::look));
        traffic.typists.forEach(it -> traffic.threads.add(Thread.ofVirtual().start(it)));
        return traffic;
    }

    private void look() {
        long next = System.nanoTime();
        for (int i = 0; finished.getCount() > 0; i++) {
            Typist somebody = typists.get(i % typists.size());
            String page = typists.get((i * 7) % typists.size()).page();
            String path =
                    switch (i % 5) {
                        case 0 -> "/";
                        case 1 -> "/rest/api/content/" + page + "?expand=body.storage,version";
                        default -> "/pages/viewpage.action?pageId=" + page;
                    };
            look(somebody, path);
            next += millisBetween * 1_000_000;
            LockSupport.parkNanos(next - System.nanoTime());
        }
    }

    private void look(Typist somebody, String path) {
        long began = System.nanoTime();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(balancer.url() + path))
                        .timeout(PATIENCE)
                        .header("Cookie", somebody.cookie())
                        .build();
        open.add(
                http.sendAsync(request, BodyHandlers.ofString())
                        .handle(
                                (answer, problem) ->
                                        requests.add(looked(path, began, answer, problem))));
    }

    private static Request looked(
            String path,
            long began,
            @Nullable HttpResponse<String> answer,
            @Nullable Throwable problem) {
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        if (answer == null) {
            return new Request(path, began, took, "", String.valueOf(problem));
        }
        String member = answer.headers().firstValue("X-Watersmeet-Member").orElse("");
        return new Request(path, began, took, member, wrong(path, answer));
    }

    /** An answer of 200 that takes somebody for nobody is none. */
    private static String wrong(String path, HttpResponse<String> answer) {
        if (answer.statusCode() != 200) {
            return "answered "
                    + answer.statusCode()
                    + " "
                    + answer.headers().firstValue("Location");
        }
        boolean nobody =
                !path.startsWith("/rest/")
                        && answer.body().contains("name=\"ajs-remote-user\" content=\"\"");
        return nobody ? "nobody is signed in" : "";
    }

    /** How many requests have ended. */
    public int count() {
        return requests.size();
    }

    /** Those that failed, each in words. */
    public List<String> failures() {
        return requests.stream()
                .filter(Request::failed)
                .sorted(Comparator.comparingLong(Request::began))
                .map(it -> it.told(begin))
                .toList();
    }

    /** In words, what was asked and how long it took. */
    public String told() {
        List<Duration> took = requests.stream().map(Request::took).sorted().toList();
        Map<String, Long> members =
                requests.stream()
                        .filter(it -> !it.member().isEmpty())
                        .collect(
                                Collectors.groupingBy(
                                        Request::member, TreeMap::new, Collectors.counting()));
        return "%d requests in %d s, of them %d edits, %d failed; median %d ms, 99 %% within %d ms, slowest %d ms, %d over 1 s; answered by %s"
                .formatted(
                        took.size(),
                        Duration.ofNanos(System.nanoTime() - begin).toSeconds(),
                        requests.stream().filter(it -> it.what().equals(Typist.SAVE)).count(),
                        requests.stream().filter(Request::failed).count(),
                        took.get(took.size() / 2).toMillis(),
                        took.get(took.size() * 99 / 100).toMillis(),
                        took.getLast().toMillis(),
                        took.stream().filter(it -> it.compareTo(SLOW) > 0).count(),
                        members);
    }

    /** Ends all, waits for the answers, and looks whether each page holds what was saved last. */
    @Override
    public void close() throws InterruptedException {
        finished.countDown();
        for (Thread thread : threads) {
            thread.join();
        }
        CompletableFuture.allOf(open.toArray(CompletableFuture[]::new)).join();
        typists.forEach(Typist::readAgain);
        http.close();
    }
}
