package org.watersmeet.text.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.watersmeet.text.macro.ParameterDefinition.choice;
import static org.watersmeet.text.macro.ParameterDefinition.flag;
import static org.watersmeet.text.macro.ParameterDefinition.of;
import static org.watersmeet.text.macro.ParameterDefinition.whole;
import static org.watersmeet.text.macro.ParameterDefinition.words;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.watersmeet.text.document.LinkTarget;

class MacroCallTest {

    private static final MacroDefinition DEFINITION =
            MacroDefinition.block(
                    "sample",
                    BodyKind.NONE,
                    words("title").or("none").also("caption").also(""),
                    flag("open"),
                    whole("count", 1, 50, 10),
                    choice("order", "title", "date"),
                    of("width", new ParameterType.Length()),
                    of("colour", new ParameterType.Colour()),
                    of("since", new ParameterType.Span()),
                    of("page", new ParameterType.Page()),
                    of("users", new ParameterType.Names(2)));

    private static MacroCall call(String name, String words) {
        return MacroCall.of(DEFINITION, Map.of(name, new Argument(words, List.of())));
    }

    @Test
    void whatIsNotWrittenHasItsDefault() {
        MacroCall call = MacroCall.of(DEFINITION, Map.of());

        assertThat(call.words("title")).isEqualTo("none");
        assertThat(call.flag("open")).isFalse();
        assertThat(call.whole("count")).isEqualTo(10);
        assertThat(call.choice("order")).isEqualTo("title");
        assertThat(call.length("width")).isNull();
        assertThat(call.page("page")).isNull();
        assertThat(call.wrong()).isEmpty();
    }

    @Test
    void olderNamesCountWhenTheFirstIsNotWritten() {
        assertThat(call("caption", "x").words("title")).isEqualTo("x");
        assertThat(call("", "x").words("title")).isEqualTo("x");
    }

    @Test
    void wrongValueCountsAsNotWrittenAndIsNamed() {
        MacroCall call = call("count", "51");

        assertThat(call.whole("count")).isEqualTo(10);
        assertThat(call.wrong())
                .singleElement()
                .extracting(it -> it.parameter().name())
                .isEqualTo("count");
    }

    @Test
    void blankValueIsNotWrong() {
        assertThat(call("count", "  ").wrong()).isEmpty();
    }

    @Test
    void valuesAreReadByTheirType() {
        assertThat(call("open", "Yes").flag("open")).isTrue();
        assertThat(call("order", "DATE").choice("order")).isEqualTo("date");
        assertThat(call("width", "30").length("width")).isEqualTo("30px");
        assertThat(call("width", "30%").length("width")).isEqualTo("30%");
        assertThat(call("since", "2w").days("since")).isEqualTo(14);
        assertThat(call("since", "25h").days("since")).isEqualTo(2);
        assertThat(call("users", "a, b").names("users")).containsExactly("a", "b");
    }

    @Test
    void valuesOfNoTypeAreWrong() {
        for (Map.Entry<String, String> bad :
                Map.of(
                                "open", "perhaps",
                                "count", "99999999999",
                                "order", "size",
                                "width", "calc(1px)",
                                "colour", "url(x)",
                                "since", "soon",
                                "users", "a,b,c")
                        .entrySet()) {
            assertThat(call(bad.getKey(), bad.getValue()).wrong()).as(bad.toString()).hasSize(1);
        }
    }

    @Test
    void pagesAreNamedByLinkOrInWords() {
        var link = new LinkTarget.Page(null, "Linked");
        MacroCall linked =
                MacroCall.of(DEFINITION, Map.of("page", new Argument("", List.of(link))));

        assertThat(linked.page("page")).isEqualTo(link);
        assertThat(call("page", "Plan").page("page")).isEqualTo(new LinkTarget.Page(null, "Plan"));
        assertThat(call("page", "OPS:Plan").page("page"))
                .isEqualTo(new LinkTarget.Page("OPS", "Plan"));
        assertThat(call("page", "Plan: next steps").page("page"))
                .isEqualTo(new LinkTarget.Page("Plan", "next steps"));
        assertThat(call("page", "The plan: next").page("page"))
                .isEqualTo(new LinkTarget.Page(null, "The plan: next"));
        assertThat(call("page", "OPS:/2026/11/23/News").page("page"))
                .isEqualTo(new LinkTarget.BlogPost("OPS", "News", "2026/11/23"));
    }

    @Test
    void parameterThatTheDefinitionLacksIsADefect() {
        MacroCall call = MacroCall.of(DEFINITION, Map.of());

        assertThatThrownBy(() -> call.words("nothing"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
