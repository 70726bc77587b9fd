package org.watersmeet.rest.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagingTest {

    /** A request for {@code /rest/api/content} with these parameters, names and values in turn. */
    private static UriInfo uri(String... parameters) {
        MultivaluedMap<String, String> map = new MultivaluedHashMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            map.add(parameters[i], parameters[i + 1]);
        }
        return (UriInfo)
                Proxy.newProxyInstance(
                        PagingTest.class.getClassLoader(),
                        new Class<?>[] {UriInfo.class},
                        (proxy, called, arguments) ->
                                called.getName().equals("getQueryParameters")
                                        ? map
                                        : URI.create("http://member/rest/api/content"));
    }

    private static JsonNode wrap(boolean more, String... parameters) {
        return Paging.of(uri(parameters), 25, 200).wrap(List.of(TextNode.valueOf("x")), more);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "7, 7",
        "-1, 0",
        "100001, 100000",
        "99999999999, 100000",
        "-99999999999, 0",
        "-4294967295, 0",
        "x, 0",
        "'', 0"
    })
    void startIsCutToWhatCanBeServed(String given, int start) {
        assertThat(Paging.of(uri("start", given), 25, 200).start()).isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "200, 200",
        "201, 200",
        "1000000, 200",
        "99999999999, 200",
        "0, 25",
        "-5, 25",
        "-4294967295, 25",
        "all, 25"
    })
    void limitIsCutToWhatTheResourceBears(String given, int limit) {
        assertThat(Paging.of(uri("limit", given), 25, 200).limit()).isEqualTo(limit);
    }

    @Test
    void collectionSaysWhatItHolds() {
        JsonNode page = wrap(false, "start", "5", "limit", "10");

        assertThat(page.path("start").intValue()).isEqualTo(5);
        assertThat(page.path("limit").intValue()).isEqualTo(10);
        assertThat(page.path("size").intValue()).isEqualTo(1);
        assertThat(page.path("results").get(0).textValue()).isEqualTo("x");
    }

    @Test
    void nextIsAPathWithAllOtherParameters() {
        JsonNode links =
                wrap(true, "start", "5", "limit", "10", "spaceKey", "A B", "spaceKey", "C&D")
                        .path("_links");

        assertThat(links.path("next").textValue())
                .isEqualTo("/rest/api/content?spaceKey=A+B&spaceKey=C%26D&limit=10&start=15");
    }

    @Test
    void lastPageHasNoNextAndFirstNoPrevious() {
        JsonNode links = wrap(false).path("_links");

        assertThat(links.has("next")).isFalse();
        assertThat(links.has("prev")).isFalse();
        assertThat(links.path("self").textValue()).endsWith("/rest/api/content?limit=25&start=0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"99900", "100000"})
    void nextNeverLeadsToTheSamePageAgain(String start) {
        JsonNode links = wrap(true, "start", start, "limit", "200").path("_links");

        assertThat(links.has("next")).isFalse();
    }
}
