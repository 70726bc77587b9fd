package org.watersmeet.wiki.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.watersmeet.text.document.Document;
import org.watersmeet.text.markup.StorageFormat;
import org.watersmeet.text.rendering.TextRenderer;

class BodyPartTest {

    private static final Document PAGE =
            StorageFormat.decode(
                    "<p>before</p><table><tbody><tr><td>"
                            + excerpt("one", "<p>first</p>")
                            + "</td></tr></tbody></table>"
                            + excerpt("two", "<p>second</p>"));

    private static String excerpt(String name, String body) {
        return "<ac:structured-macro ac:name=\"excerpt\"><ac:parameter ac:name=\"name\">"
                + name
                + "</ac:parameter><ac:rich-text-body>"
                + body
                + "</ac:rich-text-body></ac:structured-macro>";
    }

    private static @Nullable String text(BodyPart part) {
        Document found = part.of(PAGE);
        return found == null ? null : TextRenderer.render(found);
    }

    @Test
    void excerptIsFoundByItsNameOrIsTheFirst() {
        assertThat(text(new BodyPart.Excerpt("two"))).isEqualTo("second");
        assertThat(text(new BodyPart.Excerpt(""))).isEqualTo("first");
        assertThat(text(new BodyPart.Excerpt("three"))).isNull();
    }

    @Test
    void partsOfABodyHaveDifferentNames() {
        assertThat(new BodyPart.Whole().suffixed("1:2")).isEqualTo("1:2");
        assertThat(new BodyPart.Excerpt("").suffixed("1:2"))
                .isNotEqualTo(new BodyPart.Excerpt("a").suffixed("1:2"));
    }
}
