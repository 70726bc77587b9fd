package org.watersmeet.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.watersmeet.cluster.RestClient;
import org.watersmeet.site.Login;
import org.watersmeet.site.Member;
import org.watersmeet.traffic.Person;

/**
 * Somebody who opens the editor of a page on one member and saves there, again and again: what is
 * written meanwhile is in a session that members share.
 */
final class Editor implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(300);

    /** A form that was opened and sent; status 0 if there was no answer. */
    private record Edit(long began, Duration took, int status) {}

    private final Member member;
    private final Person person;
    private final String page;
    private final Queue<Edit> edits = new ConcurrentLinkedQueue<>();
    private final Thread thread;

    private Editor(Member member, Person person, String page) {
        this.member = member;
        this.person = person;
        this.page = page;
        this.thread = Thread.ofVirtual().start(this::write);
    }

    /** Begins with a page of their own. */
    static Editor on(Member member, Login login, String space)
            throws IOException, InterruptedException {
        RestClient client = new RestClient(member, login);
        client.createSpace(space);
        String page = client.createPage(space, "Edited", "<p>0</p>");
        return new Editor(member, Person.signedIn(member, login), page);
    }

    Member member() {
        return member;
    }

    private void write() {
        try {
            for (int i = 1; !Thread.currentThread().isInterrupted(); i++) {
                long began = System.nanoTime();
                int status = edit("<p>" + i + "</p>");
                edits.add(new Edit(began, Duration.ofNanos(System.nanoTime() - began), status));
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int edit(String source) throws InterruptedException {
        try {
            Person.Form form = person.open(member, "/edit/page/" + page, "#editpageform");
            return person.send(member, form.with("source", source)).statusCode();
        } catch (IOException | IllegalStateException e) {
            return 0;
        }
    }

    private List<Edit> between(long since, long until) {
        return edits.stream().filter(it -> it.began() >= since && it.began() < until).toList();
    }

    /** The edits in a window of time that were not saved; empty if there was none. */
    List<String> failed(long since, long until) {
        List<Edit> edits = between(since, until);
        List<Integer> failed =
                edits.stream().map(Edit::status).filter(status -> status != 303).toList();
        return failed.isEmpty()
                ? List.of()
                : List.of(
                        "%d of %d edits on %s failed: %s"
                                .formatted(failed.size(), edits.size(), member.name(), failed));
    }

    /** In words, what became of the edits in a window of time. */
    String told(long since, long until) {
        List<Edit> edits = between(since, until);
        long slowest =
                edits.stream()
                        .map(Edit::took)
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO)
                        .toMillis();
        return "%d edits there, slowest %d ms".formatted(edits.size(), slowest);
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
    }
}
