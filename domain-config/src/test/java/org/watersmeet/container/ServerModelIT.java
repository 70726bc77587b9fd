package org.watersmeet.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.as.controller.client.ModelControllerClient;
import org.jboss.dmr.ModelNode;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;

/** What an operator sees of the running application in the server's management model. */
@OnServer
@RunAsClient
class ServerModelIT {

    private static final int READS = 100;

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Wiki wiki = Wiki.asAdmin();

    private static long statistic(String cache, String name) throws IOException {
        try (ModelControllerClient client =
                ModelControllerClient.Factory.create("127.0.0.1", TestServer.managementPort())) {
            ModelNode question = new ModelNode();
            question.get("operation").set("read-attribute");
            question.get("name").set(name);
            ModelNode address = question.get("address");
            address.add("subsystem", "infinispan");
            address.add("cache-container", "watersmeet");
            address.add("cache", cache);
            ModelNode answer = client.execute(question);
            assertThat(answer.get("outcome").asString()).as("%s", answer).isEqualTo("success");
            return answer.get("result").asLong();
        }
    }

    @Test
    void readsOfAPageAreHitsOfTheEntityCache() throws IOException {
        String page = wiki.newPage(wiki.newSpace(), "Plan", "<p>x</p>");
        wiki.get("/rest/api/content/" + page);
        long hits = statistic("entity", "hits");
        long misses = statistic("entity", "misses");

        for (int i = 0; i < READS; i++) {
            assertThat(wiki.get("/rest/api/content/" + page).status()).isEqualTo(200);
        }

        assertThat(statistic("entity", "hits") - hits).isGreaterThanOrEqualTo(READS);
        assertThat(statistic("entity", "misses") - misses).isLessThan(READS / 10);
    }

    @Test
    void renderedBodiesAreHitsOfTheirCache() throws IOException {
        String page = wiki.newPage(wiki.newSpace(), "Plan", "<p>x</p>");
        String view = "/rest/api/content/" + page + "?expand=body.view";
        wiki.get(view);
        long hits = statistic("rendered-body", "hits");

        for (int i = 0; i < READS; i++) {
            assertThat(wiki.get(view).json().at("/body/view/value").asText()).contains("<p>x</p>");
        }

        assertThat(statistic("rendered-body", "hits") - hits).isGreaterThanOrEqualTo(READS);
    }

    @Test
    void pulseOfTheServerDoesTheClustersJobs() throws SQLException {
        String done =
                "select count(*) from job_tick where job = 'purge-signins' and outcome = 'DONE'"
                        + " and owner = 'test1' and token > 0";
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (TestServer.database().value(done).equals("0")) {
            assertThat(System.nanoTime()).as("the job has run by now").isLessThan(deadline);
            Thread.onSpinWait();
        }

        assertThat(
                        TestServer.database()
                                .value(
                                        "select detail from job_tick where job = 'purge-signins'"
                                                + " and outcome = 'DONE' limit 1"))
                .contains("expired sign-ins");
    }
}
