package org.watersmeet.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.output.StringOutput;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutcomeCookieTest {

    private static final Texts TEXTS = Texts.in(Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void everyOutcomeHasWords(Outcome outcome) {
        Notice notice = notice(outcome.name() + ".0");

        assertThat(words(notice)).isNotBlank();
        assertThat(notice.trashedPage()).isZero();
    }

    @Test
    void aDeletionNamesThePageToBringBack() {
        Notice notice = notice("PAGE_DELETED.21");

        assertThat(words(notice)).startsWith("Deleted.");
        assertThat(notice.trashedPage()).isEqualTo(21);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", ".", "PAGE_DELETED", "PAGE_DELETED.x", "GIFT.1", "<script>.1"})
    void whatIsNotOursSaysNothing(@Nullable String value) {
        assertThat(OutcomeCookie.notice(value, TEXTS)).isNull();
    }

    private static Notice notice(String value) {
        Notice notice = OutcomeCookie.notice(value, TEXTS);
        assertThat(notice).isNotNull();
        return notice;
    }

    private static String words(Notice notice) {
        StringOutput output = new StringOutput();
        notice.message().writeTo(output);
        return output.toString();
    }
}
