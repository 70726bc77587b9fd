package org.watersmeet.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.watersmeet.wiki.attachment.FileName;

class InsertFileServletTest {

    @Test
    void aPictureIsAnImageOfTheFile() {
        assertThat(InsertFileServlet.piece(new FileName("a \"b\" & <c>.png"), true))
                .startsWith("<ac:image><ri:attachment ri:filename=\"a ")
                .contains("&amp; &lt;c")
                .endsWith("</ac:image>");
    }

    @Test
    void anyOtherFileIsALink() {
        assertThat(InsertFileServlet.piece(new FileName("plan.pdf"), false))
                .startsWith("<ac:link>")
                .contains("ri:filename=\"plan.pdf\"")
                .endsWith("</ac:link>");
    }
}
