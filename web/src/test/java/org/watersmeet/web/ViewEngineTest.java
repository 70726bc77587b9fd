package org.watersmeet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.watersmeet.web.page.PageSamples;
import org.watersmeet.web.page.TreeBranchView;
import org.watersmeet.web.site.SignInView;

class ViewEngineTest {

    @Test
    void theClassNamesItsTemplate() {
        assertThat(ViewEngine.templateOf(TreeBranchView.class)).isEqualTo("page/tree-branch.jte");
        assertThat(ViewEngine.templateOf(SignInView.class)).isEqualTo("site/sign-in.jte");
    }

    @Test
    void aBodyGoesOutByteForByte() {
        byte[] body = "<p>caffè – 水</p>".getBytes(StandardCharsets.UTF_8);
        RenderedBody rendered = RenderedBody.of(body);

        byte[] screen =
                new ViewEngine().render(new PageSamples(Samples.plausible()).page(rendered));

        assertThat(new String(screen, StandardCharsets.UTF_8)).contains("<p>caffè – 水</p>");
    }
}
