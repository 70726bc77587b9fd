package org.watersmeet.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.watersmeet.site.LaunchedSite;
import org.watersmeet.site.Member;
import org.watersmeet.site.RunningSite;

/** A member that is killed while it takes files leaves whole ones or none. */
@ExtendWith(RunningSite.class)
class UploadClusterIT {

    private static final Duration READY = Duration.ofMinutes(5);
    private static final int MEGABYTE = 1 << 20;

    private final LaunchedSite site;
    private RestClient survivor;
    private FileSender toVictim;
    private FileSender toSurvivor;
    private String files;
    private String download;

    UploadClusterIT(LaunchedSite site) {
        this.site = site;
    }

    @BeforeEach
    void newPage() throws Exception {
        // an earlier test may have killed a member
        site.awaitReady(READY);
        Member second = site.members().get(1);
        survivor = new RestClient(second, site.administrator());
        String space = "FILES" + System.nanoTime() % 1_000_000;
        survivor.createSpace(space);
        String page = survivor.createPage(space, "Files", "<p>x</p>");
        files = "/rest/api/content/" + page + "/child/attachment";
        download = "/download/attachments/" + page + "/";
        toVictim = new FileSender(site.members().get(0), site.administrator());
        toSurvivor = new FileSender(second, site.administrator());
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (JsonNode file : survivor.get(files + "?limit=200").path("results")) {
            names.add(file.path("title").asText());
        }
        return names;
    }

    /** Bytes that another file does not have. */
    private static byte[] content(int size, int seed) {
        byte[] content = new byte[size];
        new java.util.Random(seed).nextBytes(content);
        return content;
    }

    @Test
    void halfAnUploadIsSeenByNobodyAndCanBeSentAgain() throws Exception {
        byte[] content = content(16 * MEGABYTE, 1);
        SlowContent half = new SlowContent(content, 12 * MEGABYTE);
        CompletableFuture<Integer> upload = toVictim.put(files, "large.bin", half);
        half.awaitPause();
        assertThat(names()).isEmpty();

        site.kill(site.members().get(0).name());

        assertThatThrownBy(() -> upload.get(1, TimeUnit.MINUTES)).isNotNull();
        assertThat(names()).isEmpty();
        assertThat(toSurvivor.status(download + "large.bin")).isEqualTo(404);
        assertThat(toSurvivor.put(files, "large.bin", content)).isEqualTo(200);
        assertThat(toSurvivor.get(download + "large.bin")).isEqualTo(content);
        site.awaitReady(READY);
        assertThat(toVictim.get(download + "large.bin")).isEqualTo(content);
    }

    @Test
    void whatWasAcknowledgedIsThereAndWhatIsThereIsWhole() throws Exception {
        Set<Integer> acknowledged = new ConcurrentSkipListSet<>();
        CountDownLatch some = new CountDownLatch(20);
        try (ExecutorService senders = Executors.newFixedThreadPool(4)) {
            for (int number = 0; number < 200; number++) {
                int seed = number;
                senders.execute(() -> send(seed, acknowledged, some));
            }
            some.await();
            site.kill(site.members().get(0).name());
        }

        Set<String> there = names();
        assertThat(acknowledged).hasSizeBetween(20, 199);
        assertThat(there).containsAll(acknowledged.stream().map(it -> it + ".bin").toList());
        for (String name : there) {
            int seed = Integer.parseInt(name.replace(".bin", ""));
            assertThat(toSurvivor.get(download + name))
                    .as(name)
                    .isEqualTo(content(MEGABYTE / 2, seed));
        }
        site.awaitReady(READY);
    }

    private void send(int seed, Set<Integer> acknowledged, CountDownLatch some) {
        try {
            if (toVictim.put(files, seed + ".bin", content(MEGABYTE / 2, seed)) == 200) {
                acknowledged.add(seed);
                some.countDown();
            }
        } catch (IllegalStateException e) {
            // the member is gone: nothing was promised
        }
    }
}
