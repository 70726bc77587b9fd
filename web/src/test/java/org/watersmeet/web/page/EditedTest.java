package org.watersmeet.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.wiki.space.SpaceKey;

class EditedTest {

    private static final SpaceKey OPS = new SpaceKey("OPS");

    @Test
    void aDraftIsOpenedWhereItWasTyped() {
        Edited page = new Edited.Existing(new ContentId(21));
        Edited asked = new Edited.New(OPS, new ContentId(12), "Phones & pagers", 0);
        Edited post = new Edited.NewPost(OPS);

        assertThat(Edited.of(page.place()).url()).isEqualTo("/edit/page/21");
        assertThat(Edited.of(asked.place()).url())
                .isEqualTo("/edit/new?spaceKey=OPS&parentId=12&title=Phones+%26+pagers");
        assertThat(Edited.of(post.place()).url()).isEqualTo("/edit/newpost?spaceKey=OPS");
    }

    @Test
    void theEditorKnowsTheTemplateThatAPageBeginsWith() {
        assertThat(new Edited.New(OPS, new ContentId(12), "", 7).url())
                .isEqualTo("/edit/new?spaceKey=OPS&parentId=12&title=&templateId=7");
    }
}
