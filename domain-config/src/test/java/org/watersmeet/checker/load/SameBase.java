package org.watersmeet.checker.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.watersmeet.site.Member;
import org.watersmeet.site.Site;

/**
 * Authors who began with the same revision and save at the same moment, through both members. Each
 * changes a block of their own, but for two who change the same one: of these one is refused, and
 * all the others' texts are there.
 */
public final class SameBase {

    private static final int BLOCKS = 9;

    /** The last two change the last block. */
    private static final int AUTHORS = BLOCKS + 1;

    private static final Pattern AUTHOR = Pattern.compile("name=\"author\" value=\"([^\"]+)\"");

    private final ExecutorService threads = Executors.newFixedThreadPool(AUTHORS);
    private final CyclicBarrier together = new CyclicBarrier(AUTHORS);

    private SameBase() {}

    /** A page as it is. */
    private record Stored(long id, int version, String body) {}

    /**
     * Saves so many times, and judges after each round.
     *
     * @throws AssertionError if a text is missing, or two saves of one block were both accepted
     */
    public static void on(Site site, int saves) throws Exception {
        SameBase authors = new SameBase();
        try {
            authors.save(site, saves / AUTHORS);
        } finally {
            authors.threads.shutdownNow();
        }
    }

    private void save(Site site, int rounds) throws Exception {
        List<Member> members = site.members();
        try (WikiClient client = new WikiClient(members.getFirst(), site.administrator())) {
            Registers registers = new Registers(client, members.getFirst());
            registers.create(0);
            long page = registers.create("Same base").page();
            Stored stored = blocks(client, members.getFirst(), page);
            String author = author(client, members.getFirst(), page);

            for (int round = 1; round <= rounds; round++) {
                List<Reply> replies = saveTogether(client, members, stored, author, round);
                stored = read(client, members.get(round % members.size()), page);
                judge(stored, replies, round);
            }
        }
    }

    private static Stored blocks(WikiClient client, Member member, long page)
            throws InterruptedException {
        String body =
                IntStream.range(0, BLOCKS)
                        .mapToObj(block -> "<p>" + marker(block, 0) + "</p>")
                        .collect(Collectors.joining());
        String json =
                Registers.write(
                        Map.of(
                                "type", "page",
                                "version", Map.of("number", 2),
                                "body", Registers.storage(body)));
        client.send(member, "PUT", "/rest/api/content/" + page, UUID.randomUUID().toString(), json);
        return read(client, member, page);
    }

    private static String author(WikiClient client, Member member, long page)
            throws InterruptedException {
        Matcher author = AUTHOR.matcher(client.get(member, "/edit/page/" + page).body());
        assertThat(author.find()).isTrue();
        return author.group(1);
    }

    private static Stored read(WikiClient client, Member member, long page)
            throws InterruptedException {
        var json = client.get(member, Surface.REST.path(page)).json();
        return new Stored(
                page,
                json.path("version").path("number").asInt(),
                json.path("body").path("storage").path("value").asText());
    }

    private List<Reply> saveTogether(
            WikiClient client, List<Member> members, Stored base, String author, int round)
            throws Exception {
        List<Future<Reply>> saves = new ArrayList<>();
        for (int i = 0; i < AUTHORS; i++) {
            Member member = members.get(i % members.size());
            Exchange save = save(base, author, i, round);
            Callable<Reply> task =
                    () -> {
                        together.await();
                        return client.exchange(member, save);
                    };
            saves.add(threads.submit(task));
        }
        List<Reply> replies = new ArrayList<>();
        for (Future<Reply> save : saves) {
            replies.add(save.get());
        }
        return replies;
    }

    private static Exchange save(Stored base, String author, int number, int round) {
        int block = Math.min(number, BLOCKS - 1);
        String before = marker(block, round - 1);
        Matcher old = Pattern.compile(before + "( by \\d+)?").matcher(base.body());
        String source = old.replaceFirst(marker(block, round) + " by " + number);
        return Exchange.form(
                "/edit/page/" + base.id(),
                "author=%s&pageId=%d&baseRevision=%d&idempotencyKey=%s&title=%s&source=%s"
                        .formatted(
                                encoded(author),
                                base.id(),
                                base.version(),
                                UUID.randomUUID(),
                                encoded("Same base"),
                                encoded(source)));
    }

    private static void judge(Stored stored, List<Reply> replies, int round) {
        for (int i = 0; i < BLOCKS - 1; i++) {
            assertThat(replies.get(i).status()).as("author %d: %s", i, replies).isEqualTo(303);
            assertThat(stored.body()).containsOnlyOnce(marker(i, round) + " by " + i + "<");
        }
        List<Integer> rivals =
                replies.subList(BLOCKS - 1, AUTHORS).stream().map(Reply::status).toList();
        assertThat(rivals).containsExactlyInAnyOrder(303, 409);
        int winner = BLOCKS - 1 + rivals.indexOf(303);
        assertThat(stored.body()).containsOnlyOnce(marker(BLOCKS - 1, round) + " by " + winner);
        assertThat(stored.body()).doesNotContain("-" + (round - 1) + " ");
        assertThat(stored.version()).isEqualTo(2 + round * BLOCKS);
    }

    private static String marker(int block, int round) {
        return "block-%d-%d".formatted(block, round);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
