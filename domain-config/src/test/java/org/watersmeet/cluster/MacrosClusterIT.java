package org.watersmeet.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.watersmeet.site.LaunchedSite;
import org.watersmeet.site.RunningSite;

/** What macros show of other pages is current on every member, and costs one rendering there. */
@ExtendWith(RunningSite.class)
class MacrosClusterIT {

    private static final String INCLUDE =
            "<p>around</p><ac:structured-macro ac:name=\"include\"><ac:parameter ac:name=\"\">"
                    + "<ac:link><ri:page ri:content-title=\"Inner\"/></ac:link></ac:parameter>"
                    + "</ac:structured-macro>";

    private final LaunchedSite site;

    MacrosClusterIT(LaunchedSite site) {
        this.site = site;
    }

    @Test
    void changeOfAnIncludedPageShowsOnTheOtherMemberAndRendersThatPageAlone() throws Exception {
        // an earlier test may have killed a member
        site.awaitReady(Duration.ofMinutes(3));
        RestClient member1 = new RestClient(site.members().get(0), site.administrator());
        RestClient member2 = new RestClient(site.members().get(1), site.administrator());
        member1.createSpace("MACROS");
        String inner = member1.createPage("MACROS", "Inner", "<p>the first text</p>");
        String outer = member1.createPage("MACROS", "Outer", INCLUDE);
        String view = "/pages/viewpage.action?pageId=" + outer;
        assertThat(member2.html(view)).contains("around", "the first text");
        double before = rendered(member2);

        member1.savePage(inner, 2, "Inner", "<p>the second text</p>");

        assertThat(member2.html(view)).contains("around", "the second text");
        assertThat(rendered(member2) - before).isEqualTo(1);
        assertThat(member2.html(view)).contains("the second text");
        assertThat(rendered(member2) - before).isEqualTo(1);
    }

    private static double rendered(RestClient member) throws Exception {
        return member.html("/metrics")
                .lines()
                .filter(line -> line.startsWith("wiki_rendering_bodies"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
