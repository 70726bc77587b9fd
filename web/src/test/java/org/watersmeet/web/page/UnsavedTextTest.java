package org.watersmeet.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.access.CallerContext;
import org.watersmeet.people.access.CallerSource;
import org.watersmeet.web.http.FakeRequest;

class UnsavedTextTest {

    private final FakeRequest form =
            FakeRequest.of("POST", "/edit/keep")
                    .parameter("spaceKey", "OPS")
                    .parameter("parentId", "12")
                    .parameter("asked", "Phones & pagers")
                    .parameter("title", "Phones")
                    .parameter("source", "<p>x</p>")
                    .parameter("atl_token", "old");

    @BeforeEach
    void nobodyIsSignedIn() {
        CallerContext.begin(CallerSource.ANONYMOUS);
    }

    @AfterEach
    void end() {
        CallerContext.end();
    }

    @Test
    void formOfSomebodyElseIsNotTaken() {
        form.parameter("author", "4f");

        assertThatThrownBy(() -> UnsavedText.requireAuthor(form.get()))
                .isInstanceOf(Problem.Unauthenticated.class);
    }

    @Test
    void programNeedNotNameAnAuthor() {
        assertThatCode(() -> UnsavedText.requireAuthor(form.get())).doesNotThrowAnyException();
    }

    @Test
    void textAndItsPlaceAreCarriedOnAndNothingElse() {
        form.parameter("author", "4f").parameter("os_password", "typed here");

        assertThat(UnsavedText.of(form.get()).fields())
                .containsOnlyKeys("author", "spaceKey", "parentId", "asked", "title", "source")
                .containsEntry("source", "<p>x</p>");
    }

    @Test
    void editorThatIsOpenedAgainLooksForTheSameText() {
        UnsavedText text = UnsavedText.of(form.get());

        assertThat(text.destination())
                .isEqualTo("/edit/new?spaceKey=OPS&parentId=12&title=Phones+%26+pagers");
        FakeRequest opened =
                FakeRequest.of("GET", "/edit/new")
                        .parameter("spaceKey", "OPS")
                        .parameter("parentId", "12")
                        .parameter("title", "Phones & pagers");
        assertThat(EditServlet.edited(opened.get())).isEqualTo(text.edited());
    }

    @Test
    void pageIsFoundByItsAddress() {
        UnsavedText text = UnsavedText.of(FakeRequest.of("POST", "/edit/page/21").get());

        assertThat(text.destination()).isEqualTo("/edit/page/21");
        assertThat(text.fields()).containsEntry("pageId", "21");
    }
}
