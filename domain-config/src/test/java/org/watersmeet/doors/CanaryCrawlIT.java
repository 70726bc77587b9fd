package org.watersmeet.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.watersmeet.container.BuiltEar;
import org.watersmeet.container.OnServer;
import org.watersmeet.container.TestServer;

/** What is hidden shows through no door, and through which doors it would. */
@OnServer
@RunAsClient
class CanaryCrawlIT {

    @Deployment
    static EnterpriseArchive ear() {
        return BuiltEar.withTests();
    }

    private final Cast cast =
            new Cast(URI.create(TestServer.address()), TestServer.ADMIN, TestServer.ADMIN_PASSWORD);
    private final CanaryCrawl crawl = new CanaryCrawl(cast, Matrix.rows());

    @AfterEach
    void theCastLeaves() {
        cast.close();
    }

    @Test
    void hiddenWordsAreShownToNobodyButWhoMaySeeThem() {
        Crawl nobody = crawl.walkedBy(Role.ANONYMOUS);
        Crawl stranger = crawl.walkedBy(Role.STRANGER);
        Crawl reader = crawl.walkedBy(Role.VIEWER);
        Crawl administrator = crawl.walkedBy(Role.SITE_ADMINISTRATOR);

        SoftAssertions.assertSoftly(
                softly -> {
                    softly.assertThat(nobody.where()).isEmpty();
                    softly.assertThat(stranger.where()).isEmpty();
                    softly.assertThat(CanaryCrawl.leaks(reader)).isEmpty();
                    // or the walk would prove nothing
                    softly.assertThat(reader.found()).containsKeys("open body", "archived body");
                    softly.assertThat(reader.answered()).isGreaterThan(80);
                    softly.assertThat(crawl.unseen(administrator)).isEmpty();
                    softly.assertThat(CanaryCrawl.seenThroughOne(administrator).keySet())
                            .containsExactlyInAnyOrder(
                                    "draft body",
                                    "draft title",
                                    "hidden property",
                                    "hidden space property",
                                    "trashed comment");
                    softly.assertThat(administrator.answered()).isGreaterThan(200);
                });
    }

    /**
     * The label is on a page that the reader may view, on one that is restricted, on one in the
     * trash, and on one in a hidden space.
     */
    @Test
    void countsHoldOnlyWhatMayBeSeen() {
        String list = "/label/" + crawl.world().counted();
        String tags = "/labels/listlabels-heatmap.action?key=" + crawl.world().open();

        assertThat(rows(Role.VIEWER, list)).isEqualTo(1);
        assertThat(rows(Role.SITE_ADMINISTRATOR, list)).isEqualTo(3);
        assertThat(used(Role.VIEWER, tags)).contains("1").doesNotContain("2", "3");
        assertThat(used(Role.SITE_ADMINISTRATOR, tags)).contains("2").doesNotContain("1", "3");
    }

    private int rows(Role role, String address) {
        return Jsoup.parse(cast.as(role).get(address).body()).select("main .page-list > li").size();
    }

    private String used(Role role, String address) {
        return Jsoup.parse(cast.as(role).get(address).body())
                .select("a[href$=" + crawl.world().counted() + "] .visually-hidden")
                .text();
    }
}
