package org.watersmeet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.watersmeet.cluster.RestClient;
import org.watersmeet.cluster.RunningSite;

/** A reader in a closed loop, who must not notice that a member dies. */
class FailoverClusterIT {

    private static final int REQUESTS = 500;
    private static final int BEFORE_THE_KILL = 100;
    private static final int AFTER_THE_KILL = 100;

    private final RunningSite site = RunningSite.get();

    @Test
    void noRequestFailsAndTheSignInHoldsOverTheKillOfTheMemberThatServes() throws Exception {
        RestClient client = new RestClient(site.url());
        client.createSpace("FAIL");
        String id = client.createPage("FAIL", "Lifeboat", "<p>still afloat</p>");
        site.awaitRunning();
        SignedInReader reader = SignedInReader.at(site.url());
        String page = "/pages/viewpage.action?pageId=" + id;

        for (int i = 0; i < BEFORE_THE_KILL; i++) {
            read(reader, page);
        }
        String victim = reader.member();
        CompletableFuture<Void> kill = CompletableFuture.runAsync(() -> site.kill(victim));
        int after = 0;
        for (int i = BEFORE_THE_KILL; i < REQUESTS || after < AFTER_THE_KILL; i++) {
            read(reader, page);
            after += kill.isDone() ? 1 : 0;
        }

        kill.join();
        assertThat(reader.member()).isNotEqualTo(victim);
    }

    private static void read(SignedInReader reader, String page) throws Exception {
        String html = reader.get(page);

        assertThat(html).contains("still afloat");
        assertThat(html)
                .contains("<meta name=\"ajs-remote-user\" content=\"" + RunningSite.ADMIN + "\">");
    }
}
