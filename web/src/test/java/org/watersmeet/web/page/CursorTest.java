package org.watersmeet.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void thePieceGoesWhereTheCursorWas() {
        assertThat(at(8).put("<hr/>", "<p>a</p><p>b</p>")).isEqualTo("<p>a</p><hr/><p>b</p>");
        assertThat(at(0).put("<hr/>", "<p>a</p>")).isEqualTo("<hr/><p>a</p>");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 9, 99_999_999})
    void thePieceGoesToTheEndWhenNoCursorIsKnown(int cursor) {
        assertThat(at(cursor).put("<hr/>", "<p>a</p>\n")).isEqualTo("<p>a</p>\n<hr/>");
    }

    @Test
    void thePieceGoesToTheEndWhenItWouldBreakATag() {
        assertThat(at(1).put("<hr/>", "<p>a</p>")).isEqualTo("<p>a</p>\n<hr/>");
    }

    @Test
    void aBrokenTextIsNotMadeWorse() {
        assertThat(at(3).put("<hr/>", "<p>a")).isEqualTo("<p><hr/>a");
    }

    @Test
    void anEmptyTextBecomesThePiece() {
        assertThat(at(-1).put("<hr/>", " \n")).isEqualTo("<hr/>");
    }

    private static Cursor at(int offset) {
        return new Cursor(offset);
    }
}
