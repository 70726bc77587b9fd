package org.watersmeet.fault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.watersmeet.cluster.RestClient;
import org.watersmeet.site.Member;
import org.watersmeet.site.Site;

/**
 * P12: members and database are killed while files are sent: what was acknowledged is there to the
 * last byte, and what is listed is whole, acknowledged or not.
 */
final class FileTrial implements Trial {

    private static final int SENDERS = 4;
    private static final int PAGES = 20;
    private static final int LARGEST = 4_000_000;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration RECOVERY = Duration.ofMinutes(3);
    private static final String BOUNDARY = "file-of-a-trial";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(3))
                    .build();

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

    @Override
    public Findings on(FaultySite site, Scale scale) throws Exception {
        List<String> pages = pages(site);
        Map<Sent, Integer> answers = new ConcurrentHashMap<>();
        int kills = scale.of(1, 8);
        sendThroughKills(site, pages, answers, kills);
        site.awaitReady(RECOVERY);

        List<String> violations = new ArrayList<>();
        int listed = 0;
        for (String page : pages) {
            listed += scrub(site, page, answers, violations);
        }
        long acknowledged = answers.values().stream().filter(it -> it == 200).count();
        return new Findings(
                answers.size() + listed,
                "kills: %d, of members and the database".formatted(kills),
                violations,
                "%d files sent, %d acknowledged, %d listed and read to the last byte"
                        .formatted(answers.size(), acknowledged, listed));
    }

    private static List<String> pages(FaultySite site) {
        RestClient client = new RestClient(site.members().getFirst(), site.administrator());
        client.createSpace("FILES");
        List<String> pages = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            pages.add(client.createPage("FILES", "Files " + i, "<p>below</p>"));
        }
        return pages;
    }

    private void sendThroughKills(
            FaultySite site, List<String> pages, Map<Sent, Integer> answers, int kills)
            throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(SENDERS)) {
            List<Future<?>> senders = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                int first = i;
                senders.add(threads.submit(() -> send(site, pages, answers, first, over)));
            }
            try {
                List<String> parts =
                        List.of(
                                site.members().getFirst().name(),
                                Site.DATABASE,
                                site.members().getLast().name(),
                                Site.DATABASE);
                for (int i = 0; i < kills; i++) {
                    Thread.sleep(Duration.ofSeconds(5));
                    site.kill(parts.get(i % parts.size()));
                    site.awaitReady(RECOVERY);
                }
            } finally {
                over.set(true);
            }
            for (Future<?> sender : senders) {
                sender.get();
            }
        }
    }

    private Void send(
            FaultySite site,
            List<String> pages,
            Map<Sent, Integer> answers,
            int first,
            AtomicBoolean over)
            throws InterruptedException {
        for (int number = first; !over.get(); number += SENDERS) {
            Sent file = new Sent(number, pages.get(number % pages.size()));
            Member member = site.members().get(number / SENDERS % site.members().size());
            answers.put(file, send(site, member, file));
            Thread.sleep(20);
        }
        return null;
    }

    private int send(FaultySite site, Member member, Sent file) throws InterruptedException {
        String path = "/rest/api/content/" + file.page() + "/child/attachment";
        HttpRequest request =
                request(site, member, path)
                        .header("X-Atlassian-Token", "no-check")
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .PUT(BodyPublishers.ofByteArray(multipart(file)))
                        .build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0; // the member is gone, or just going
        }
    }

    private static byte[] multipart(Sent file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String head =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                        .formatted(BOUNDARY, file.name());
        body.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file.bytes());
        body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static HttpRequest.Builder request(FaultySite site, Member member, String path) {
        return HttpRequest.newBuilder(member.at(path))
                .timeout(PATIENCE)
                .header("Authorization", site.administrator().basic());
    }

    /** Reads all files of a page, through either member, and returns how many there are. */
    private int scrub(
            FaultySite site, String page, Map<Sent, Integer> answers, List<String> violations)
            throws IOException, InterruptedException {
        List<String> listed = listed(site, page);
        for (String name : listed) {
            Sent file = new Sent(Integer.parseInt(name.replaceAll("\\D", "")), page);
            Member member = site.members().get(file.number() % site.members().size());
            String path = "/download/attachments/" + page + "/" + name;
            HttpResponse<byte[]> read =
                    http.send(request(site, member, path).build(), BodyHandlers.ofByteArray());
            if (read.statusCode() != 200 || !Arrays.equals(read.body(), file.bytes())) {
                violations.add(
                        "%s is listed and not whole: %d, %d bytes"
                                .formatted(name, read.statusCode(), read.body().length));
            }
        }
        answers.forEach(
                (file, answer) -> {
                    boolean missing = answer == 200 && !listed.contains(file.name());
                    if (file.page().equals(page) && missing) {
                        violations.add(file.name() + " was acknowledged and is not there");
                    }
                });
        return listed.size();
    }

    private List<String> listed(FaultySite site, String page)
            throws IOException, InterruptedException {
        List<String> names = new ArrayList<>();
        Member member = site.members().getFirst();
        for (int start = 0; ; start = names.size()) {
            String path =
                    "/rest/api/content/%s/child/attachment?start=%d&limit=100"
                            .formatted(page, start);
            String body =
                    http.send(request(site, member, path).build(), BodyHandlers.ofString()).body();
            JsonNode results = JSON.readTree(body).path("results");
            results.forEach(it -> names.add(it.path("title").asText()));
            if (results.isEmpty()) {
                return names;
            }
        }
    }
}
