package org.watersmeet.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.watersmeet.launcher.domain.Management;
import org.watersmeet.site.LaunchedSite;
import org.watersmeet.site.RunningSite;

/** The second-level cache of entities as an operator sees it: in the management model. */
@ExtendWith(RunningSite.class)
class EntityCacheClusterIT {

    private static final int VIEWS = 100;

    private final LaunchedSite site;

    /**
     * Learnt once: to find out the site's state the launcher asks the balancer for its first page,
     * whose list of changes would bring the new version into the cache before it is looked for.
     */
    private final int managementPort;

    EntityCacheClusterIT(LaunchedSite site) throws IOException, InterruptedException {
        this.site = site;
        String controller = site.status().path("controller").path("url").asText();
        this.managementPort = URI.create(controller).getPort();
    }

    @Test
    void viewsAreServedFromTheCacheAndASaveElsewhereIsAMissWithTheNewText() throws Exception {
        // an earlier test may have killed a member
        site.awaitReady(Duration.ofMinutes(3));
        RestClient member1 = new RestClient(site.members().get(0), site.administrator());
        RestClient member2 = new RestClient(site.members().get(1), site.administrator());
        member1.createSpace("CACHE");
        String id = member1.createPage("CACHE", "Cached", "<p>the first text</p>");
        String view = "/pages/viewpage.action?pageId=" + id;
        member1.html(view);

        long hitsBefore = statistic("hits");
        for (int i = 0; i < VIEWS; i++) {
            assertThat(member1.html(view)).contains("the first text");
        }
        assertThat(statistic("hits") - hitsBefore).isGreaterThanOrEqualTo(VIEWS);

        member2.savePage(id, 2, "Cached", "<p>the second text</p>");
        long writesBefore = statistic("writes");
        // the entry of the old version counts as none: the row is read and cached in its place
        assertThat(member1.html(view)).contains("the second text");
        assertThat(statistic("writes")).isGreaterThan(writesBefore);
        long hitsAfterMiss = statistic("hits");
        for (int i = 0; i < VIEWS; i++) {
            assertThat(member1.html(view)).contains("the second text");
        }
        assertThat(statistic("hits") - hitsAfterMiss).isGreaterThanOrEqualTo(VIEWS);
    }

    private long statistic(String name) throws IOException {
        try (Management management = Management.on(managementPort)) {
            ModelNode read =
                    Management.operation(
                            "read-attribute",
                            "host",
                            "primary",
                            "server",
                            site.members().get(0).name(),
                            "subsystem",
                            "infinispan",
                            "cache-container",
                            "watersmeet",
                            "cache",
                            "entity");
            read.get("name").set(name);
            return management.run(read).asLong();
        }
    }
}
