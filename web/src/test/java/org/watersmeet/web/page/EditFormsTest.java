package org.watersmeet.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.watersmeet.web.http.FakeRequest;

class EditFormsTest {

    private final FakeRequest form = FakeRequest.of("POST", "/edit/new");

    @Test
    void parentsIdMayBeLong() {
        form.parameter("parentId", "8589934592");

        assertThat(EditForms.read(form.get()).parentId()).isEqualTo(8_589_934_592L);
    }

    @Test
    void topOfTheTreeIsNoParent() {
        assertThat(EditForms.read(form.get()).parentId()).isZero();
        assertThat(EditForms.read(form.parameter("parentId", "0").get()).parentId()).isZero();
    }

    @Test
    void linesEndAsTheyAreStoredWhateverTheBrowserSends() {
        form.parameter("source", "<p>a</p>\r\n<p>b</p>");

        assertThat(EditForms.read(form.get()).source()).isEqualTo("<p>a</p>\n<p>b</p>");
    }
}
