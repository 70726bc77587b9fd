package org.watersmeet.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.Test;
import org.watersmeet.launcher.domain.Management;

/** The second-level cache of entities as an operator sees it: in the management model. */
class EntityCacheClusterIT {

    private static final int VIEWS = 100;

    private final RunningSite site = RunningSite.get();
    private final RestClient member1 = new RestClient(site.memberUrls().get(0));
    private final RestClient member2 = new RestClient(site.memberUrls().get(1));

    @Test
    void viewsAreServedFromTheCacheAndASaveElsewhereIsAMissWithTheNewText() throws IOException {
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
        assertThat(member1.html(view)).contains("the second text");
        // the entry of the old version counted as none: the row was read and stored anew
        assertThat(statistic("writes")).isGreaterThan(writesBefore);
    }

    private long statistic(String name) throws IOException {
        try (Management management = Management.on(site.managementPort())) {
            ModelNode read =
                    Management.operation(
                            "read-attribute",
                            "host",
                            "primary",
                            "server",
                            "member1",
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
