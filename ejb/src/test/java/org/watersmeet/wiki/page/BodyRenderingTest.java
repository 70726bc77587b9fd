package org.watersmeet.wiki.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.watersmeet.kernel.SpaceId;
import org.watersmeet.wiki.space.SpaceKey;

class BodyRenderingTest {

    private static final SlotPlace PLACE =
            new SlotPlace(null, new SpaceId(1), new SpaceKey("OPS"), "Runbook");

    @Test
    void aLinkToAnotherSpaceIsByItsTitle() {
        assertThat(linkTo("Plan B")).contains("href=\"/display/HR/Plan+B\"");
    }

    @Test
    void aTitleWithASlashStandsInTheQuery() {
        assertThat(linkTo("Plan A/B"))
                .contains("href=\"/pages/viewpage.action?spaceKey=HR&amp;title=Plan+A%2FB\"");
    }

    @Test
    void aLinkToABlogPostIsByItsDayAndTitle() {
        assertThat(linkToPost("News", "2026/11/22"))
                .contains("href=\"/display/OPS/2026/11/22/News\"");
        assertThat(linkToPost("This/that", "2026/11/22"))
                .contains("spaceKey=OPS&amp;title=This%2Fthat&amp;postingDay=2026%2F11%2F22\"");
    }

    @Test
    void aLinkToABlogPostWithoutADayLeadsNowhere() {
        assertThat(linkToPost("News", "../../x")).doesNotContain("href");
        assertThat(linkToPost("News", "")).doesNotContain("href");
    }

    private static String linkToPost(String title, String day) {
        return rendered(
                "<ri:blog-post ri:content-title=\"%s\" ri:posting-day=\"%s\"/>"
                        .formatted(title, day));
    }

    private static String linkTo(String title) {
        return rendered("<ri:page ri:space-key=\"HR\" ri:content-title=\"%s\"/>".formatted(title));
    }

    private static String rendered(String target) {
        String source = "<p><ac:link>" + target + "</ac:link></p>";
        byte[] html = new BodyRendering().render(PLACE, 0, source).body().html();
        return new String(html, StandardCharsets.UTF_8);
    }
}
