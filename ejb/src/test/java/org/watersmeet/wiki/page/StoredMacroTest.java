package org.watersmeet.wiki.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StoredMacroTest {

    private static final String SOURCE =
            """
            <p>before</p>
            <ac:structured-macro ac:name="panel" ac:macro-id="outer">\
            <ac:parameter ac:name="title">A &amp; B</ac:parameter>\
            <ac:parameter ac:name="title">second</ac:parameter>\
            <ac:rich-text-body><p>rich &eacute;</p>\
            <ac:structured-macro ac:name="code" ac:macro-id="inner">\
            <ac:parameter ac:name="">x</ac:parameter>\
            <ac:plain-text-body><![CDATA[a < b]]></ac:plain-text-body></ac:structured-macro>\
            </ac:rich-text-body></ac:structured-macro>
            <p><ac:structured-macro ac:name="status" ac:macro-id="line"/></p>""";

    @Test
    void aRichBodyIsStorageFormat() {
        StoredMacro panel = StoredMacro.in(SOURCE, "outer").orElseThrow();

        assertThat(panel.name()).isEqualTo("panel");
        assertThat(panel.parameters()).containsOnlyKeys("title").containsValue("A & B");
        assertThat(panel.body()).startsWith("<p>rich é</p>").contains("ac:macro-id=\"inner\"");
    }

    @Test
    void aPlainBodyIsItsText() {
        StoredMacro code = StoredMacro.in(SOURCE, "inner").orElseThrow();

        assertThat(code.body()).isEqualTo("a < b");
        assertThat(code.parameters()).containsEntry("", "x");
    }

    @Test
    void aMacroWithoutBodyHasAnEmptyOne() {
        assertThat(StoredMacro.in(SOURCE, "line").orElseThrow().body()).isEmpty();
    }

    @Test
    void anotherIdIsNone() {
        assertThat(StoredMacro.in(SOURCE, "other")).isEmpty();
    }
}
