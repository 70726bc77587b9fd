package org.watersmeet.wiki.draft;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.wiki.space.SpaceKey;

class DraftPlaceTest {

    private static final ContentId PARENT = new ContentId(12);

    @Test
    void eachPageHasItsOwnDraft() {
        assertThat(new DraftPlace.Existing(new ContentId(21)).subject())
                .isEqualTo("page:21")
                .isNotEqualTo(new DraftPlace.Existing(new ContentId(22)).subject());
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

    private static DraftPlace asked(String title) {
        return new DraftPlace.NewPage(new SpaceKey("OPS"), PARENT, title);
    }
}
