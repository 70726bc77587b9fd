package org.watersmeet.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.watersmeet.kernel.ContentId;
import org.watersmeet.kernel.Problem;
import org.watersmeet.wiki.space.SpaceKey;

class PageUrlsTest {

    private static final SpaceKey DEV = new SpaceKey("DEV");
    private static final ContentId ID = new ContentId(65_540);

    @ParameterizedTest
    @CsvSource({
        // codes known from Confluence sites, with the bytes they stand for
        "abab, 0x9BB669",
        "liAC, 0x022096",
        "wg-TSg, 0x4AD30FC2",
        "OQUAAA, 0x000539"
    })
    void knownTinyLinksLeadToTheirIds(String code, String id) {
        assertThat(PageUrls.ofTiny(code)).isEqualTo(new ContentId(Long.decode(id)));
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                1,
                62,
                63,
                255,
                256,
                65_535,
                65_537,
                1_337,
                139_414,
                0x4AD30FC2L,
                4_294_967_295L,
                4_294_967_296L,
                Long.MAX_VALUE
            })
    void tinyLinksLeadBackToTheirPage(long id) {
        String tiny = PageUrls.tiny(new ContentId(id));

        assertThat(tiny).matches("/x/[A-Za-z0-9_-]{1,11}").doesNotEndWith("A");
        assertThat(PageUrls.ofTiny(tiny.substring(3))).isEqualTo(new ContentId(id));
    }

    @Test
    void tinyLinksAreTheOnesThatConfluenceMakes() {
        assertThat(PageUrls.tiny(new ContentId(0x022096))).isEqualTo("/x/liAC");
        assertThat(PageUrls.tiny(new ContentId(0x4AD30FC2L))).isEqualTo("/x/wg-TSg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "AAAAAAAAAAA", "twelve chars", "ab*c", "____________", "ä"})
    void whatIsNoCodeLeadsNowhere(String code) {
        assertThatThrownBy(() -> PageUrls.ofTiny(code)).isInstanceOf(Problem.NotFound.class);
    }

    @Test
    void plainTitlesMakeReadableAddresses() {
        assertThat(PageUrls.view(DEV, ID, "Release Plan 1.0"))
                .isEqualTo("/display/DEV/Release+Plan+1.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a/b", "a\\b", "a?b", "a;b", "a#b", "100%", "a&b", "a+b", "\"a\"", "<a>", "Grüße",
                "🎈", ".", ".."
            })
    void titlesThatAddressesMangleGoByTheId(String title) {
        assertThat(PageUrls.view(DEV, ID, title)).isEqualTo("/pages/viewpage.action?pageId=65540");
    }
}
