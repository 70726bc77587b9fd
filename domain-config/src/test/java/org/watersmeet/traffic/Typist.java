package org.watersmeet.traffic;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.watersmeet.site.Member;

/** Opens the editor of a page, types for a while, saves, and does so again. */
final class Typist implements Runnable {

    static final String OPEN = "open the editor";
    static final String SAVE = "save";
    static final String READ = "read what was saved";

    private static final long SHORTEST_MILLIS = 500;
    private static final long LONGEST_MILLIS = 3_000;

    private final Person person;
    private final Member balancer;
    private final String page;
    private final Queue<Request> requests;
    private final CountDownLatch finished;
    private final String cookie;
    private volatile String saved = "before";

    /**
     * @param finished is counted down when all shall end
     */
    Typist(
            Person person,
            Member balancer,
            String page,
            Queue<Request> requests,
            CountDownLatch finished) {
        this.person = person;
        this.balancer = balancer;
        this.page = page;
        this.requests = requests;
        this.finished = finished;
        this.cookie = String.join("; ", person.cookies().values());
    }

    String page() {
        return page;
    }

    /** By which this person is known. */
    String cookie() {
        return cookie;
    }

    @Override
    public void run() {
        try {
            for (int i = 1; finished.getCount() > 0; i++) {
                edit("written as " + i);
                pause();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void pause() throws InterruptedException {
        long millis = RandomGenerator.getDefault().nextLong(SHORTEST_MILLIS, LONGEST_MILLIS);
        // nobody is interrupted while saving: it would not be known whether it was done
        boolean ignored = finished.await(millis, TimeUnit.MILLISECONDS);
    }

    private void edit(String text) throws InterruptedException {
        long began = System.nanoTime();
        Person.Form form;
        try {
            form = person.open(balancer, "/edit/page/" + page, "#editpageform");
        } catch (IOException | IllegalStateException e) {
            end(OPEN, began, "", e.toString());
            return;
        }
        end(OPEN, began, "", "");
        pause();
        send(form.with("source", "<p>" + text + "</p>"), text);
    }

    private void send(Person.Form form, String text) throws InterruptedException {
        long began = System.nanoTime();
        try {
            HttpResponse<String> answer = person.send(balancer, form);
            boolean done = answer.statusCode() == 303;
            if (done) {
                saved = text;
            }
            end(
                    SAVE,
                    began,
                    answer.headers().firstValue("X-Watersmeet-Member").orElse(""),
                    done ? "" : "answered " + answer.statusCode());
        } catch (IOException e) {
            end(SAVE, began, "", e.toString());
        }
    }

    /** Whether the page holds what was saved last. */
    void readAgain() {
        long began = System.nanoTime();
        try {
            HttpResponse<String> answer =
                    person.get(balancer, "/pages/viewpage.action?pageId=" + page);
            boolean there = answer.body().contains(saved);
            end(READ, began, "", there ? "" : "without '" + saved + "'");
        } catch (IOException e) {
            end(READ, began, "", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(String what, long began, String member, String problem) {
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        requests.add(new Request(what, began, took, member, problem));
    }
}
