package org.watersmeet.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.watersmeet.cluster.FileSender;
import org.watersmeet.cluster.RestClient;
import org.watersmeet.site.Member;

/** Files that are sent to a site by several at a time, and what became of them. */
final class SentFiles {

    private static final int SENDERS = 4;
    private static final int PAGES = 20;
    private static final int LARGEST = 4_000_000;

    /** One in so many breaks off in the middle. */
    private static final int CUT = 10;

    /** What became of a file whose sender had no answer, or did not wait for one. */
    static final int NO_ANSWER = 0;

    /**
     * A file whose bytes its number tells.
     *
     * @param page it is attached to
     */
    private record Sent(int number, String page) {

        String name() {
            return "file-" + number + ".bin";
        }

        byte[] bytes() {
            Random random = new Random(number);
            // many small ones, few large ones
            int size = 1_000 + (int) (Math.pow(random.nextDouble(), 4) * LARGEST);
            byte[] bytes = new byte[size];
            random.nextBytes(bytes);
            return bytes;
        }
    }

    private final List<Member> members;
    private final List<FileSender> senders;
    private final RestClient client;
    private final List<String> pages = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final Map<Sent, Integer> answers = new ConcurrentHashMap<>();
    private int listed;

    /** With pages in a new space to attach them to. */
    SentFiles(FaultySite site, String space) {
        members = site.members();
        senders = members.stream().map(it -> new FileSender(it, site.administrator())).toList();
        client = new RestClient(members.getFirst(), site.administrator());
        client.createSpace(space);
        for (int i = 0; i < PAGES; i++) {
            pages.add(client.createPage(space, space + " " + i, "<p>below</p>"));
        }
    }

    /** What is done meanwhile. */
    interface Deed {
        void run() throws Exception;
    }

    /** Sends one after the other, through all members, until it has been done. */
    void during(Deed deed) throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(SENDERS)) {
            List<Future<?>> sending = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                sending.add(threads.submit(() -> sendUntil(over)));
            }
            try {
                deed.run();
            } finally {
                over.set(true);
            }
            for (Future<?> sender : sending) {
                sender.get();
            }
        }
    }

    private Void sendUntil(AtomicBoolean over) throws InterruptedException {
        while (!over.get()) {
            int number = next.getAndIncrement();
            Sent file = new Sent(number, pages.get(number % pages.size()));
            answers.put(file, send(file));
            Thread.sleep(20);
        }
        return null;
    }

    private int send(Sent file) {
        FileSender sender = senders.get(file.number() % senders.size());
        String path = "/rest/api/content/" + file.page() + "/child/attachment";
        try {
            return file.number() % CUT == CUT - 1
                    ? sender.put(path, file.name(), cut(file.bytes())).join()
                    : sender.put(path, file.name(), file.bytes());
        } catch (IllegalStateException | CompletionException e) {
            return NO_ANSWER; // the member is gone, or just going, or it was cut
        }
    }

    /** Half of it. */
    private static InputStream cut(byte[] bytes) {
        InputStream half = new ByteArrayInputStream(bytes, 0, bytes.length / 2);
        InputStream end =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("cut");
                    }
                };
        return new SequenceInputStream(half, end);
    }

    /** How often there was each answer. */
    Map<Integer, Long> statuses() {
        return answers.values().stream()
                .collect(Collectors.groupingBy(it -> it, TreeMap::new, Collectors.counting()));
    }

    /** Reads all that is listed, and tells what is not whole, or missing. */
    List<String> violations() {
        List<String> violations = new ArrayList<>();
        for (String page : pages) {
            List<String> names = listed(page);
            listed += names.size();
            names.forEach(it -> read(page, it, violations));
            answers.forEach(
                    (file, answer) -> {
                        boolean missing = answer == 200 && !names.contains(file.name());
                        if (file.page().equals(page) && missing) {
                            violations.add(file.name() + " was acknowledged and is not there");
                        }
                    });
        }
        return violations;
    }

    private void read(String page, String name, List<String> violations) {
        Sent file = new Sent(Integer.parseInt(name.replaceAll("\\D", "")), page);
        byte[] read =
                senders.get(file.number() % senders.size())
                        .get("/download/attachments/" + page + "/" + name);
        if (!Arrays.equals(read, file.bytes())) {
            violations.add("%s is listed and not whole: %d bytes".formatted(name, read.length));
        }
    }

    private List<String> listed(String page) {
        List<String> names = new ArrayList<>();
        for (int start = 0; ; start = names.size()) {
            JsonNode results =
                    client.get(
                                    "/rest/api/content/%s/child/attachment?start=%d&limit=100"
                                            .formatted(page, start))
                            .path("results");
            results.forEach(it -> names.add(it.path("title").asText()));
            if (results.isEmpty()) {
                return names;
            }
        }
    }

    /** Files sent, and files read. */
    int operations() {
        return answers.size() + listed;
    }

    @Override
    public String toString() {
        return "%d files sent, answered by status %s, %d listed and read to the last byte"
                .formatted(answers.size(), statuses(), listed);
    }
}
