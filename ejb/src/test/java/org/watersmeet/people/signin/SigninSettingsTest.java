package org.watersmeet.people.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.watersmeet.kernel.Problem;
import org.watersmeet.people.signin.SigninSettings.Lifetime;

class SigninSettingsTest {

    private static SigninSettings settings(int idle, int absolute) {
        return new SigninSettings(
                SigninSettings.FIRST.usual(),
                new Lifetime(Duration.ofMinutes(idle), Duration.ofMinutes(absolute)));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 525600", "525600, 525600"})
    void aMinuteToAYearCanBeMeant(int idle, int absolute) {
        SigninSettings settings = settings(idle, absolute);

        assertThat(settings.checked()).isEqualTo(settings);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 10, idleMinutes",
        "525601, 525601, idleMinutes",
        "-5, -5, idleMinutes",
        "10, 9, absoluteMinutes",
        "10, 525601, absoluteMinutes"
    })
    void whatCannotIsNamed(int idle, int absolute, String field) {
        SigninSettings settings = settings(idle, absolute);

        assertThatThrownBy(settings::checked)
                .isInstanceOfSatisfying(
                        Problem.Invalid.class,
                        it -> assertThat(it.field()).isEqualTo("remembered." + field));
    }

    @Test
    void whatHoldsAtFirstCanBeMeant() {
        assertThat(SigninSettings.FIRST.checked()).isEqualTo(SigninSettings.FIRST);
    }
}
