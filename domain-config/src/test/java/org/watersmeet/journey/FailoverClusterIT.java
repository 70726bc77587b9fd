package org.watersmeet.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.watersmeet.cluster.RestClient;
import org.watersmeet.site.LaunchedSite;
import org.watersmeet.site.RunningSite;

/** A reader in a closed loop, who must not notice that a member dies. */
@ExtendWith(RunningSite.class)
class FailoverClusterIT {

    private static final int REQUESTS = 500;
    private static final int BEFORE_THE_KILL = 100;
    private static final int AFTER_THE_KILL = 100;

    @Test
    void noRequestFailsAndTheSignInHoldsOverTheKillOfTheMemberThatServes(LaunchedSite site)
            throws Exception {
        RestClient client = new RestClient(site.balancer(), site.administrator());
        client.createSpace("FAIL");
        String id = client.createPage("FAIL", "Lifeboat", "<p>still afloat</p>");
        site.awaitReady(Duration.ofMinutes(5));
        SignedInReader reader = SignedInReader.at(site.balancer(), site.administrator());
        String page = "/pages/viewpage.action?pageId=" + id;

        for (int i = 0; i < BEFORE_THE_KILL; i++) {
            read(reader, page);
        }
        String victim = reader.member();
        FutureTask<Void> kill =
                new FutureTask<>(
                        () -> {
                            site.kill(victim);
                            return null;
                        });
        Thread.ofVirtual().start(kill);
        int after = 0;
        for (int i = BEFORE_THE_KILL; i < REQUESTS || after < AFTER_THE_KILL; i++) {
            read(reader, page);
            after += kill.isDone() ? 1 : 0;
        }

        kill.get();
        assertThat(reader.member()).isNotEqualTo(victim);
    }

    private static void read(SignedInReader reader, String page) throws Exception {
        String html = reader.get(page);

        assertThat(html).contains("still afloat");
        assertThat(html).contains("<meta name=\"ajs-remote-user\" content=\"admin\">");
    }
}
