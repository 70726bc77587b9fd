package org.watersmeet.people.user;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.watersmeet.kernel.Problem;

class GroupNameTest {

    @Test
    void spacesAreKeptAsOneAndNamesComparedWithoutCase() {
        GroupName name = new GroupName("  Night \t Shift ");

        assertThat(name.value()).isEqualTo("Night Shift");
        assertThat(name.key()).isEqualTo("night shift");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a/b", "a\\b", "<b>", "50%", "a;b", ".", "..", "a?b", "a#b"})
    void whatNoAddressCanHoldIsRefused(String name) {
        assertThatThrownBy(() -> new GroupName(name))
                .isInstanceOfSatisfying(
                        Problem.Invalid.class, it -> assertThat(it.field()).isEqualTo("name"));
    }

    @Test
    void lengthIsCountedInCharactersAsPeopleCount() {
        String longest = "😀".repeat(255);

        assertThat(new GroupName(longest).value()).isEqualTo(longest);
        assertThatThrownBy(() -> new GroupName(longest + "x")).isInstanceOf(Problem.Invalid.class);
    }
}
