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

    private static String linkTo(String title) {
        String source =
                "<p><ac:link><ri:page ri:space-key=\"HR\" ri:content-title=\"%s\"/></ac:link></p>"
                        .formatted(title);
        byte[] html = new BodyRendering().render(PLACE, 0, source).body().html();
        return new String(html, StandardCharsets.UTF_8);
    }
}
