package org.watersmeet.text.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.watersmeet.text.markup.StorageFormat;

class TaskHtmlTest {

    private static Element box(String id, String status, @Nullable TaskBoxes boxes) {
        String source =
                "<ac:task-list><ac:task>%s<ac:task-status>%s</ac:task-status><ac:task-body>x</ac:task-body></ac:task></ac:task-list>"
                        .formatted(id, status);
        String html =
                new HtmlRenderer(RenderingTexts.of(Locale.ENGLISH))
                        .render(
                                StorageFormat.decode(source),
                                new RenderingContext("KEY", "Page", LinkResolver.NONE, boxes))
                        .html();
        return Jsoup.parseBodyFragment(html).expectFirst(".wm-task-box");
    }

    private static final String ID = "<ac:task-id>3</ac:task-id>";
    private static final TaskBoxes FORM = new TaskBoxes("tasks-9", "65538/12");

    @Test
    void aBoxSendsWhatTheTaskIsToBe() {
        assertThat(box(ID, "incomplete", FORM).attr("value")).isEqualTo("65538/12/COMPLETE/3");
        assertThat(box(ID, "complete", FORM).attr("value")).isEqualTo("65538/12/INCOMPLETE/3");
    }

    @Test
    void aBoxIsACheckBoxOfTheFormOutside() {
        Element box = box(ID, "complete", FORM);

        assertThat(box.tagName()).isEqualTo("button");
        assertThat(box.attr("form")).isEqualTo("tasks-9");
        assertThat(box.attr("role")).isEqualTo("checkbox");
        assertThat(box.attr("aria-checked")).isEqualTo("true");
    }

    @Test
    void boxesToLookAtAreDisabled() {
        assertThat(box(ID, "complete", null).is("input[disabled][checked]")).isTrue();
    }

    @Test
    void aTaskThatNothingCanNameIsToLookAt() {
        assertThat(box("", "incomplete", FORM).is("input[disabled]:not([checked])")).isTrue();
    }
}
