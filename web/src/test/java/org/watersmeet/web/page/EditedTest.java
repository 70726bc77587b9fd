package org.watersmeet.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.wiki.space.SpaceKey;

class EditedTest {

    private static final ContentId PARENT = new ContentId(12);

    @Test
    void eachPageHasItsOwnDraft() {
        assertThat(new Edited.Existing(new ContentId(21)).subject())
                .isEqualTo("page:21")
                .isNotEqualTo(new Edited.Existing(new ContentId(22)).subject());
    }

    @Test
    void newPagesAreToldApartByTheTitleThatALinkAskedFor() {
        assertThat(asked("Phones").subject())
                .isNotEqualTo(asked("Pagers").subject())
                .isNotEqualTo(asked("").subject())
                .isEqualTo(asked("Phones").subject());
    }

    @Test
    void anEndlessTitleDoesNotMakeAnEndlessName() {
        assertThat(asked("x".repeat(100_000)).subject()).hasSizeLessThan(300);
    }

    private static Edited asked(String title) {
        return new Edited.New(new SpaceKey("OPS"), PARENT, title);
    }
}
