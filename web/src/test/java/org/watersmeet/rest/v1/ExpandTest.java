package org.watersmeet.rest.v1;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ExpandTest {

    @Test
    void namesComeInListsAndRepeated() {
        Expand expand = Expand.of(List.of("space, version", "body.storage"), "");

        assertThat(expand.names())
                .containsExactlyInAnyOrder("space", "version", "body", "body.storage");
    }

    @Test
    void withoutParameterTheUsualIsExpanded() {
        assertThat(Expand.of(List.of(), "history,space").names())
                .containsExactlyInAnyOrder("history", "space");
    }

    @Test
    void emptyParameterExpandsNothing() {
        assertThat(Expand.of(List.of(""), "history").names()).isEmpty();
    }

    @Test
    void longerNamesContainTheirPrefixes() {
        assertThat(Expand.of(List.of("space.homepage.body"), "").names())
                .containsExactlyInAnyOrder("space", "space.homepage", "space.homepage.body");
    }

    @Test
    void belowANameIsWhatWasAskedForOfIt() {
        Expand expand = Expand.of(List.of("homepage.body.storage,body"), "");

        assertThat(expand.below("homepage").names())
                .containsExactlyInAnyOrder("body", "body.storage");
    }

    @Test
    void moreNamesAddToThoseAskedFor() {
        assertThat(Expand.of(List.of("space"), "").and("body.storage").names())
                .containsExactlyInAnyOrder("space", "body", "body.storage");
    }

    @Test
    void namesBeyondTheHundredthAreIgnored() {
        String many = "x,".repeat(100) + "space";

        assertThat(Expand.of(List.of(many), "").has("space")).isFalse();
        assertThat(Expand.of(List.of(many.substring(2)), "").has("space")).isTrue();
    }

    @Test
    @Timeout(value = 1, unit = SECONDS)
    void nameOfAHundredThousandDotsCostsNothing() {
        assertThat(Expand.of(List.of("a.".repeat(100_000)), "").names()).isEmpty();
        assertThat(Expand.of(List.of("x,".repeat(150) + "a.".repeat(100_000)), "").names())
                .containsExactly("x");
    }
}
