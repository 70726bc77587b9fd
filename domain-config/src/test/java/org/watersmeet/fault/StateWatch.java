package org.watersmeet.fault;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.watersmeet.site.Member;

/** How the members say that they stand with each other; each is asked four times a second. */
final class StateWatch implements AutoCloseable {

    private static final Pattern STATE = Pattern.compile("\"state\":\"([A-Z_]+)\"");
    private static final Duration BETWEEN = Duration.ofMillis(250);

    /** An answer: when it had come, on the one clock. */
    private record Said(String member, long at, String state) {}

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final List<Member> members;
    private final List<Thread> clocks;
    private final Queue<Said> said = new ConcurrentLinkedQueue<>();

    StateWatch(List<Member> members) {
        this.members = members;
        this.clocks =
                members.stream()
                        .map(member -> Thread.ofVirtual().start(() -> ask(member)))
                        .toList();
    }

    private void ask(Member member) {
        HttpRequest request =
                HttpRequest.newBuilder(member.at("/health/ready"))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        try {
            while (true) {
                note(member, answer(request));
                Thread.sleep(BETWEEN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Empty for a member that does not answer: it says nothing. */
    private String answer(HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            return "";
        }
    }

    private void note(Member member, String body) {
        Matcher state = STATE.matcher(body);
        if (state.find()) {
            said.add(new Said(member.name(), System.nanoTime(), state.group(1)));
        }
    }

    /**
     * Milliseconds from a moment until the last of the members had said a state for the first time.
     *
     * @return nothing if one of them has not
     */
    OptionalLong untilAllSaid(String state, long since) {
        long last = 0;
        for (Member member : members) {
            OptionalLong first =
                    said.stream()
                            .filter(it -> it.member().equals(member.name()) && it.at() > since)
                            .filter(it -> it.state().equals(state))
                            .mapToLong(Said::at)
                            .min();
            if (first.isEmpty()) {
                return OptionalLong.empty();
            }
            last = Math.max(last, first.getAsLong());
        }
        return OptionalLong.of(Duration.ofNanos(last - since).toMillis());
    }

    @Override
    public void close() {
        clocks.forEach(Thread::interrupt);
        http.close();
    }
}
